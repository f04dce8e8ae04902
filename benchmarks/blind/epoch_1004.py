# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    k = n // m
    p = np.random.default_rng(seed).permutation(n)[: k * m]
    loss = 0.0
    for X, s in zip(x[p].reshape(k, m, -1), 2.0 * y[p].reshape(k, m) - 1):
        a = s * (X @ w + b)
        loss += np.logaddexp(0, -a).mean()
        d = -s * np.exp(-np.logaddexp(0, a)) / m
        w, b = w - eta * d @ X, b - eta * d.sum()
    return w, b, loss / k
