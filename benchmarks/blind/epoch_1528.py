# piece: epoch
# truth: wrong
# function: epoch
# mistake: a new permutation is drawn for every batch, so some samples repeat and others are left out
# line: 23
# style: c-like
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    order = rng.permutation(n)
    loss = acc = 0.0
    for k in range(n // m):
        i = order[k * m:k * m + m]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        loss += (np.logaddexp(0, z) - y[i] * z).mean()
        acc += ((z > 0) == y[i]).mean()
        w = w - lr * (e @ x[i]) / m
        b = b - lr * e.mean()
        order = rng.permutation(n)
    return w, b, loss / (n // m), acc / (n // m)
