# piece: epoch
# truth: wrong
# function: epoch
# mistake: the samples are taken in their stored order, nothing is permuted
# line: 14
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n = x.shape[0]
    if batch_size is None or batch_size > n:
        batch_size = n
    rng = np.random.default_rng(seed)
    order = np.arange(n)
    losses, hits = [], []
    for k in range(n // batch_size):
        part = order[k * batch_size:(k + 1) * batch_size]
        z = x[part] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[part] * z))
        hits.append(np.mean((p > 0.5) == y[part]))
        w = w - eta * x[part].T @ (p - y[part]) / batch_size
        b = b - eta * np.mean(p - y[part])
    return w, b, np.mean(losses), np.mean(hits)
