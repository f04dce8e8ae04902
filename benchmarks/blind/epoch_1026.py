# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size larger than the data gives no batch at all
# line: 12
# style: defensive
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    assert len(x) == len(y)
    n = len(y)
    m = n if batch_size is None else int(batch_size)
    assert m > 0
    order = np.random.default_rng(seed).permutation(n)
    losses = []
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        r = (1 / (1 + np.exp(-z)) - y[i]) / m
        w = w - eta * (x[i].T @ r)
        b = b - eta * r.sum()
    return w, b, np.mean(losses)
