# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are taken in the old order while x is shuffled
# line: 14
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    for k in range(n // m):
        xb, yb = x[order[k * m:(k + 1) * m]], y[k * m:(k + 1) * m]
        e = 1 / (1 + np.exp(-(xb @ w + b))) - yb
        w, b = w - lr * xb.T @ e / m, b - lr * e.mean()
    return w, b
