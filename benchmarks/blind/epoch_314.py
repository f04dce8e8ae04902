# piece: epoch
# truth: wrong
# function: epoch
# mistake: two mistakes: column of predictions minus row of labels, and the bias is not moved
# line: none
# style: NumPy, one layer, broadcast, two defects
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        error = (h(x[rows] @ W + b) - y[rows]).mean(axis=1, keepdims=True)
        W = W - learning_rate * x[rows].T @ error / batch_size
        b = b - 0 * error.mean(axis=0)
    return [(W, b, h)]
