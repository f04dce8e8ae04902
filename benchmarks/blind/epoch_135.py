# piece: epoch
# truth: wrong
# function: epoch
# mistake: the hidden bias gradient is the sum over samples and units, one number for all
# line: 19
# style: NumPy, bias sums
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    n = len(x)
    drawn = np.random.permutation(n)[:n - n % batch_size].reshape(-1, batch_size)
    for rows in drawn:
        W1, b1, relu = params[0]
        W2, b2, sigmoid = params[1]
        hidden = relu(x[rows] @ W1 + b1)
        out = sigmoid(hidden @ W2 + b2)
        delta2 = (out - y[rows, None]) / batch_size
        delta1 = np.where(hidden > 0, delta2 @ W2.T, 0)
        params = [[W1 - learning_rate * x[rows].T @ delta1, b1 - learning_rate * delta1.sum(), relu],
                  [W2 - learning_rate * hidden.T @ delta2, b2 - learning_rate * delta2.sum(), sigmoid]]
    return params
