# piece: epoch
# truth: wrong
# function: epoch
# mistake: the data of the caller are shuffled in place, and x only
# line: 12
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    rng.shuffle(x)
    for k in range(n // m):
        lo = k * m
        hi = lo + m
        r = 1 / (1 + np.exp(-(x[lo:hi] @ w + b))) - y[lo:hi]
        w = w - lr * r @ x[lo:hi] / m
        b = b - lr * r.sum() / m
    return w, b
