# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients of all batches are computed at the weights of the epoch's start, not at the current ones
# line: 17
# style: c-like
import numpy as np

def epoch(rng, x, y, w, b, lr, batch_size):
    n = x.shape[0]
    m = batch_size if batch_size and batch_size < n else n
    perm = rng.permutation(n)
    w0, b0 = w.copy(), b
    k = 0
    while (k + 1) * m <= n:
        i = perm[k * m:(k + 1) * m]
        e = 1.0 / (1.0 + np.exp(-(x[i] @ w0 + b0))) - y[i]
        w = w - lr * x[i].T @ e / m
        b = b - lr * e.sum() / m
        k += 1
    return w, b
