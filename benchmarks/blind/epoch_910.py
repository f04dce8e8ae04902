# piece: epoch
# truth: wrong
# function: epoch
# mistake: array_split makes the parts unequal when the batch size does not divide n, so no sample is dropped and some batches are too large
# line: 14
# style: terse
import numpy as np

def epoch(w, b, x, y, lr=0.1, batch_size=None, seed=None):
    n = len(y)
    m = min(batch_size or n, n)
    order = np.random.default_rng(seed).permutation(n)
    L, A = [], []
    for i in np.array_split(order, n // m):
        z = x[i] @ w + b
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        L.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        A.append(np.mean((z > 0) == y[i]))
        w, b = w - lr * r @ x[i] / len(i), b - lr * r.mean()
    return w, b, np.mean(L), np.mean(A)
