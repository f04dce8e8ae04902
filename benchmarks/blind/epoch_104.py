# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the first rows of the file are permuted, the last ones are never used
# line: 12
# style: NumPy, order drawn for the full batches only
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    batches = len(x) // batch_size
    order = np.random.permutation(batches * batch_size)
    for rows in np.split(order, batches):
        error = (h(x[rows] @ W + b) - y[rows, np.newaxis]) / batch_size
        W = W - learning_rate * x[rows].T.dot(error)
        b = b - learning_rate * error.sum(axis=0)
    return [[W, b, h]]
