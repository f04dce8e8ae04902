# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the seed argument is not used, the order differs although the seed is the same
# line: 16
# style: defensive
import numpy as np

def train_epoch(params, x, y, lr=0.1, batch=None, seed=None):
    for key in ("w", "b"):
        if key not in params:
            raise KeyError(key)
    n = len(x)
    assert n == len(y) and n > 0
    size = n if batch is None else min(batch, n)
    rng = np.random.default_rng()
    order = rng.permutation(n)
    w, b = np.array(params["w"], dtype=float), float(params["b"])
    loss, acc = [], []
    for s in range(0, n - size + 1, size):
        r = order[s:s + size]
        z = x[r] @ w + b
        assert z.shape == (size,)
        e = 1 / (1 + np.exp(-z)) - y[r]
        loss.append(np.mean(np.logaddexp(0, z) - y[r] * z))
        acc.append(np.mean((z > 0) == y[r]))
        w = w - lr * x[r].T @ e / size
        b = b - lr * e.mean()
    return {"w": w, "b": b}, float(np.mean(loss)), float(np.mean(acc))
