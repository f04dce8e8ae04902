# piece: epoch
# truth: wrong
# function: epoch
# mistake: the order is drawn with replacement, so samples repeat and others are missed
# line: 13
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    rng = np.random.default_rng(seed)
    n = len(y)
    size = min(batch_size, n) if batch_size is not None else n
    order = rng.choice(n, size=n)
    stats = []
    for batch in order[:n // size * size].reshape(-1, size):
        z = x[batch] @ w + b
        g = 1 / (1 + np.exp(-z)) - y[batch]
        stats.append((np.mean(np.logaddexp(0, z) - y[batch] * z), np.mean((z > 0) == y[batch])))
        w = w - eta * np.mean(g[:, None] * x[batch], axis=0)
        b = b - eta * np.mean(g)
    loss, acc = np.mean(stats, axis=0)
    return w, b, loss, acc
