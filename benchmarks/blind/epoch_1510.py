# piece: epoch
# truth: wrong
# function: epoch
# mistake: indices are drawn with replacement instead of a permutation
# line: 14
# style: terse
import numpy as np


def epoch(data, theta, lr, batch_size, rng):
    (x, y), (w, b) = data, theta
    n = len(x)
    m = min(batch_size or n, n)
    idx = rng.integers(0, n, n)
    L, A = [], []
    for i in idx[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        L += [np.mean(np.logaddexp(0, z) - y[i] * z)]
        A += [np.mean((z > 0) == y[i])]
        w, b = w - lr * d @ x[i] / m, b - lr * d.mean()
    return w, b, np.mean(L), np.mean(A)
