# piece: epoch
# truth: wrong
# function: epoch
# mistake: -= changes the weights of the caller in place
# line: 12
# style: terse
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n, m = len(x), min(batch_size or len(x), len(x))
    w = np.asarray(w)
    L, A = 0, 0
    for i in rng.permutation(n)[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        d = 1 / (1 + np.exp(-z)) - y[i]
        L += np.mean(np.logaddexp(0, z) - y[i] * z)
        A += np.mean((z > 0) == y[i])
        w -= lr * d @ x[i] / m
        b = b - lr * d.mean()
    return w, b, L / (n // m), A / (n // m)
