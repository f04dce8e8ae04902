# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    assert x.ndim == 2 and len(x) == len(y) == x.shape[0]
    assert batch is None or batch > 0
    n = len(x)
    m = n if batch is None else min(batch, n)
    w = w.copy()
    perm = np.random.permutation(n)
    xs, ys = x[perm], y[perm]
    losses, accs = [], []
    for k in range(n // m):
        s = slice(k * m, (k + 1) * m)
        z = xs[s] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - ys[s] * z))
        accs.append(np.mean((p > 0.5) == ys[s]))
        w -= lr * xs[s].T @ (p - ys[s]) / m
        b = b - lr * np.mean(p - ys[s])
    assert np.isfinite(losses).all()
    return w, b, np.mean(losses), np.mean(accs)
