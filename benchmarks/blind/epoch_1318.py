# piece: epoch
# truth: wrong
# function: epoch
# mistake: asarray makes no copy, so the caller's x and y are shuffled in place
# line: 10
# style: c
import numpy as np

def epoch(x, y, w, b, lr, batch):
    x, y = np.asarray(x), np.asarray(y)
    n = len(x)
    m = n if not batch else min(batch, n)
    # Fisher-Yates
    for i in range(n - 1, 0, -1):
        j = np.random.randint(i + 1)
        x[[i, j]] = x[[j, i]]
        y[[i, j]] = y[[j, i]]
    l, a = 0.0, 0.0
    for k in range(n // m):
        xb, yb = x[k * m:(k + 1) * m], y[k * m:(k + 1) * m]
        z = xb @ w + b
        l += np.mean(np.logaddexp(0, z) - yb * z)
        a += np.mean((z > 0) == yb)
        d = 1 / (1 + np.exp(-z)) - yb
        w = w - lr * d @ xb / m
        b = b - lr * d.mean()
    return w, b, l / (n // m), a / (n // m)
