# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the in-place update changes the caller's weights
# line: 10
# style: terse
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    w = np.asarray(w, float)
    n = len(y)
    m = min(batch_size or n, n)
    p = np.random.default_rng(seed).permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = p[k * m:(k + 1) * m]
        z = x[i] @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        L.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        A.append(np.mean((z > 0) == y[i]))
        w -= lr * x[i].T @ r / m
        b -= lr * r.mean()
    return w, b, np.mean(L), np.mean(A)
