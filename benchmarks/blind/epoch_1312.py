# piece: epoch
# truth: wrong
# function: epoch
# mistake: the permutation is drawn anew in every batch, so samples repeat and others are missed
# line: 17
# style: defensive
import numpy as np

def epoch(x, y, w, b, lr, batch):
    assert len(x) == len(y)
    assert lr >= 0
    n = len(x)
    m = n if batch is None else min(int(batch), n)
    assert m > 0
    losses, hits = [], []
    for k in range(n // m):
        perm = np.random.permutation(n)
        i = perm[k * m:(k + 1) * m]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        hits.append(np.mean((z > 0) == y[i]))
        d = 1 / (1 + np.exp(-z)) - y[i]
        w = w - lr * x[i].T @ d / m
        b = b - lr * d.mean()
    assert np.all(np.isfinite(w))
    return w, b, np.mean(losses), np.mean(hits)
