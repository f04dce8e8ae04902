# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: w -= works in the caller's array, so training cannot be repeated from the same parameters
# line: 20
# style: typed
import numpy as np
from numpy.random import Generator

def train_epoch(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray, lr: float, batch_size: int | None, rng: Generator):
    n = len(y)
    size = n if batch_size is None else min(n, batch_size)
    used = rng.permutation(n)[: n // size * size].reshape(-1, size)
    stats: list[tuple[float, float]] = []
    for rows in used:
        t = y[rows]
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        c = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        stats.append((-np.mean(t * np.log(c) + (1 - t) * np.log(1 - c)), np.mean((p > 0.5) == t)))
        w -= lr * ((p - t) @ x[rows]) / size
        b -= lr * (p - t).mean()
    loss, acc = np.mean(stats, axis=0)
    return w, b, loss, acc
