# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the predictions of all the batches come from the weights at the start of the epoch
# line: 16
# style: textbook
import numpy as np

def train_epoch(params, x, y, eta, batch_size, rng):
    w, b = params
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        z = x[i] @ params[0] + params[1]
        error = 1 / (1 + np.exp(-z)) - y[i]
        w = w - eta * x[i].T @ error / m
        b = b - eta * np.mean(error)
    return w, b
