# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of w is the sum over the batch instead of the mean
# line: 20
# style: terse
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    o = rng.permutation(n)
    r = []
    for k in range(0, n - m + 1, m):
        i = o[k:k + m]
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        r.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w = w - lr * x[i].T @ d
        b = b - lr * d.mean()
    return (w, b, *np.mean(r, axis=0))
