# piece: epoch
# truth: wrong
# function: epoch
# mistake: the update goes uphill for the weights
# line: 15
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = min(batch_size or n, n)
    o = rng.permutation(n)
    for i in o[:n // m * m].reshape(-1, m):
        g = 1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]
        w = w + lr * g @ x[i] / m
        b = b - lr * g.mean()
    return w, b
