# piece: epoch
# truth: wrong
# function: epoch
# mistake: the generator is created from a fixed seed in every call unless one is given: each epoch has the same order
# line: 10
# style: typed, freely
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float,
          batch: int = None, seed: int = 1) -> tuple:
    rng = np.random.default_rng(seed)
    n = len(x)
    m = n if batch is None else min(batch, n)
    perm = rng.permutation(n)
    losses, accs = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == y[i]))
        d = 1 / (1 + np.exp(-z)) - y[i]
        w = w - lr * x[i].T @ d / m
        b = b - lr * d.mean()
    return w, b, np.mean(losses), np.mean(accs)
