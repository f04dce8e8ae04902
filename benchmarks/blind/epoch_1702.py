# piece: epoch
# truth: right
# function: epoch
# style: textbook
import numpy as np

def _forward(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))

def _bce(y, p):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def epoch(x, y, w, b, lr, batch_size, rng):
    """full batches only; what is left over waits for the next epoch"""
    n = len(x)
    size = n if batch_size is None else min(batch_size, n)
    batches = np.split(rng.permutation(n)[:n - n % size], n // size)
    losses, hits = [], []
    for i in batches:
        p = _forward(x[i], w, b)
        losses.append(_bce(y[i], p))
        hits.append(np.mean((p >= 0.5) == y[i]))
        d = (p - y[i]) / size
        w, b = w - lr * (x[i].T @ d), b - lr * d.sum()
    return w, b, np.mean(losses), np.mean(hits)
