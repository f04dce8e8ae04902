# piece: epoch
# truth: right
# function: epoch
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    v, S = np.append(w, b), np.zeros(2)
    X = np.c_[x, np.ones(n)]
    for i in rng.permutation(n)[:n - n % m].reshape(-1, m):
        z = X[i] @ v
        S += np.logaddexp(0, z * (1 - 2 * y[i])).mean(), ((z > 0) == y[i]).mean()
        v = v - lr * (1 / (1 + np.exp(-z)) - y[i]) @ X[i] / m
    return (v[:-1], v[-1], *(S / (n // m)))
