# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is forgotten
# line: 16
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = batch_size
    if m is None or m > n:
        m = n
    perm = rng.permutation(n)
    i = 0
    while i + m < n:
        gw = np.zeros(len(w))
        gb = 0.0
        for j in range(i, i + m):
            s = perm[j]
            r = 1 / (1 + np.exp(-(np.dot(x[s], w) + b))) - y[s]
            gw += r * x[s]
            gb += r
        w = w - lr * gw / m
        b = b - lr * gb / m
        i += m
    return w, b
