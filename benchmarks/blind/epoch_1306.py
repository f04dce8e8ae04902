# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    L, A = [], []
    for i in np.random.permutation(n)[:n // m * m].reshape(-1, m):
        z = x[i] @ w + b
        L.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        A.append(np.mean((z > 0) == y[i]))
        e = 1 / (1 + np.exp(-z)) - y[i]
        w, b = w - lr * e @ x[i] / m, b - lr * e.mean()
    return w, b, np.mean(L), np.mean(A)
