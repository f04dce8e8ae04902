# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: a new permutation is drawn for each batch, so samples can come twice or never
# line: 15
# style: c-like
import numpy as np

def sgd_epoch(w, b, x, y, m, lr, rng):
    n = len(x)
    if m is None or m > n:
        m = n
    perm = rng.permutation(n)
    for k in range(n // m):
        if k > 0:
            perm = rng.permutation(n)
        idx = perm[k * m:(k + 1) * m]
        err = 1 / (1 + np.exp(-(x[idx] @ w + b))) - y[idx]
        w = w - lr * (x[idx] * err[:, None]).sum(axis=0) / m
        b = b - lr * err.sum() / m
    return w, b
