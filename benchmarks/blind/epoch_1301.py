# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: batch_size has a default, but the loop uses 10 all the same
# line: 11
# style: terse, freely
import numpy as np

def train_epoch(w, b, x, y, lr=0.1, batch_size=10):
    n = len(x)
    m = min(10, n)
    p = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = p[k * m:(k + 1) * m]
        z = x[i] @ w + b
        L.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        A.append(np.mean((z > 0) == y[i]))
        e = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - lr * e @ x[i] / m, b - lr * e.mean()
    return w, b, np.mean(L), np.mean(A)
