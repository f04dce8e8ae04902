# piece: epoch
# truth: wrong
# function: epoch
# mistake: the seed is fixed in the function, every epoch has the same order
# line: 13
# style: verbose with comments
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, rng=None):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    # a generator for the shuffling
    rng = np.random.default_rng(0)
    order = rng.permutation(n)
    total = 0.0
    steps = n // size
    for k in range(steps):
        i = order[k * size:(k + 1) * size]
        z = x[i] @ w + b
        # mean cross-entropy of this batch
        total += np.mean(np.logaddexp(0, z) - y[i] * z)
        r = 1 / (1 + np.exp(-z)) - y[i]
        # one step
        w = w - eta * x[i].T @ r / size
        b = b - eta * r.mean()
    return w, b, total / steps
