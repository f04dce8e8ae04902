# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: helpers
import numpy as np

def batches(n, m):
    left = list(np.random.permutation(n))
    while len(left) >= m:
        yield left[:m]
        left = left[m:]

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = n if batch is None or batch > n else batch
    stats = []
    for i in batches(n, m):
        xb, yb = x[i], y[i]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        stats.append([-np.log(np.where(yb == 1, p, 1 - p)).mean(), ((p > 0.5) == (yb == 1)).mean()])
        w = w - lr * ((p - yb)[:, None] * xb).mean(axis=0)
        b = b - lr * (p - yb).mean()
    loss, acc = np.mean(stats, axis=0)
    return w, b, loss, acc
