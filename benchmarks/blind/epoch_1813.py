# piece: epoch
# truth: wrong
# function: epoch
# mistake: the order is not shuffled
# line: 15
# style: terse
import numpy as np

def _p(x, w, b):
    return 0.5 + 0.5 * np.tanh((x @ w + b) / 2)

def epoch(w, b, x, y, rng, lr, batch_size):
    n = len(y)
    m = n if batch_size is None else min(batch_size, n)
    order = np.arange(n)
    for k in range(n // m):
        i = order[k * m:(k + 1) * m]
        d = (_p(x[i], w, b) - y[i]) / m
        w, b = w - lr * x[i].T @ d, b - lr * d.sum()
    return w, b
