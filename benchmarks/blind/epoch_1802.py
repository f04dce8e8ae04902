# piece: epoch
# truth: right
# function: epoch
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    # shuffled copies; the originals stay as they are
    x, y = x[order], y[order]
    w = w.copy()
    for xb, yb in zip(np.split(x[:n // size * size], n // size), np.split(y[:n // size * size], n // size)):
        error = 1 / (1 + np.exp(-(xb @ w + b))) - yb
        w -= lr * xb.T @ error / size
        b = b - lr * error.mean()
    return w, b
