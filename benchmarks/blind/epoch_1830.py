# piece: epoch
# truth: wrong
# function: epoch
# mistake: a fixed seed inside gives the same order in every epoch
# line: 10
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n, o = len(y), np.random.default_rng(0).permutation(len(y))
    m = min(batch_size or n, n)
    for k in range(n // m):
        i = o[k * m:k * m + m]
        g = 1 / (1 + np.exp(-x[i] @ w - b)) - y[i]
        w, b = w - lr * g @ x[i] / m, b - lr * g.mean()
    return w, b
