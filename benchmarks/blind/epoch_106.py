# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: logistic regression with a column of ones
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    theta = np.vstack([W, b[None, :]])
    ones = np.column_stack([x, np.ones(len(x))])
    left = set(range(len(x)))
    while len(left) >= batch_size:
        rows = np.random.choice(sorted(left), batch_size, replace=False)
        left -= set(rows.tolist())
        theta = theta - learning_rate / batch_size * ones[rows].T @ (h(ones[rows] @ theta) - y[rows, None])
    return [[theta[:-1], theta[-1], h]]
