# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss of a batch is measured after the update instead of before
# line: 18
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    m = min(batch_size or n, n)
    p = np.random.default_rng(seed).permutation(n)
    loss = 0
    for i in np.split(p[: n // m * m], n // m):
        z = x[i] @ w + b
        d = (1 / (1 + np.exp(-z)) - y[i]) / m
        w, b = w - eta * d @ x[i], b - eta * d.sum()
        z = x[i] @ w + b
        loss += np.mean(np.logaddexp(0, z) - y[i] * z) / (n // m)
    return w, b, loss
