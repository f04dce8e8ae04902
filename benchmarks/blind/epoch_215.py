# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the inputs follow the permutation, the labels are taken in the file's order
# line: none
# style: NumPy, one layer
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    x = x[np.random.permutation(len(x))]
    n_batches = len(x) // batch_size
    for k in range(n_batches):
        part = slice(k * batch_size, (k + 1) * batch_size)
        p = h(x[part] @ W + b)
        d = (p - y[part].reshape(-1, 1)) / batch_size
        W -= learning_rate * np.dot(x[part].T, d)
        b -= learning_rate * d.sum(axis=0)
