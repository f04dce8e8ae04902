# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's x and y are put into the new order in place
# line: 16
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    x, y = np.asarray(x), np.asarray(y)
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)
    x[:], y[:] = x[order], y[order]
    log = []
    for s in range(0, n - m + 1, m):
        xb, yb = x[s:s + m], y[s:s + m]
        z = xb @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - yb
        log.append([np.mean(np.logaddexp(0, z) - yb * z), np.mean((z > 0) == yb)])
        w = w - lr * xb.T @ r / m
        b = b - lr * r.mean()
    loss, acc = np.mean(np.array(log), axis=0)
    return w, b, loss, acc
