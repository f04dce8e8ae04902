# piece: epoch
# truth: wrong
# function: epoch
# mistake: the rate is divided by the batch size although the gradient is a mean already
# line: 16
# style: logistic regression, NumPy
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    [[W, b, h]] = params
    W, b = W.copy(), b.copy()
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        miss = h(x[rows] @ W + b)[:, 0] - y[rows]
        rate = learning_rate / batch_size
        W[:, 0] -= rate * np.mean(miss[:, None] * x[rows], axis=0)
        b -= rate * np.mean(miss)
    return [[W, b, h]]
