# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights climb, the gradient is added
# line: 16
# style: terse NumPy
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    losses = []
    for i in np.random.default_rng(seed).permutation(n)[: n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        d = (1 / (1 + np.exp(-z)) - y[i]) / m
        w, b = w + eta * d @ x[i], b - eta * d.sum()
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
    return w, b, np.mean(losses)
