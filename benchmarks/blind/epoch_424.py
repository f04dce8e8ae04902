# piece: epoch
# truth: wrong
# function: epoch
# mistake: rows are sorted within the epoch and the loss carries the wrong sign
# line: none
# style: many helpers, two mistakes
import numpy as np

def make_batches(n, size):
    order = np.sort(np.random.permutation(n))
    return order[:n // size * size].reshape(-1, size)

def logits(x, w, b):
    return x @ w + b

def loss_of(z, t):
    return np.mean(t*z - np.logaddexp(0, z))

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    size = n if batch_size is None else min(n, batch_size)
    losses = []
    for rows in make_batches(n, size):
        z = logits(x[rows], w, b)
        losses.append(loss_of(z, y[rows]))
        d = (np.exp(-np.logaddexp(0, -z)) - y[rows])/size
        w, b = w - lr*x[rows].T @ d, b - lr*d.sum()
    return w, b, np.mean(losses)
