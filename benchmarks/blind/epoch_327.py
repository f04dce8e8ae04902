# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is that of the squared error through the sigmoid
# line: 13
# style: NumPy, one layer, squared error
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    for rows in np.random.permutation(len(x))[:len(x) - len(x) % batch_size].reshape(-1, batch_size):
        out = h(x[rows] @ W + b)
        delta = (out - y[rows][:, None]) * out * (1 - out)
        W = W - learning_rate / batch_size * (x[rows].T @ delta)
        b = b - learning_rate / batch_size * delta.sum(axis=0)
    return [[W, b, h]]
