# piece: epoch
# truth: wrong
# function: epoch
# mistake: the samples are not shuffled
# line: 14
# style: textbook
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.arange(n)
    losses, hits = [], []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        hits.append(np.mean((p > 0.5) == y[i]))
        w = w - lr * x[i].T @ (p - y[i]) / batch_size
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(hits)
