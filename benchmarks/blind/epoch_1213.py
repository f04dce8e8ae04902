# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = len(x)
    m = n if batch_size is None else min(batch_size, n)
    S = []
    for i in np.random.default_rng(seed).permutation(n)[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        S.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w, b = w - eta * d @ x[i] / m, b - eta * d.mean()
    return w, b, *np.mean(S, axis=0)
