# piece: epoch
# truth: wrong
# function: epoch
# mistake: no new permutation: the batches are taken in the given order
# line: 13
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    L, A = [], []
    i = np.arange(n)
    for k in range(n // m):
        j = i[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        L.append(-np.mean(y[j] * np.log(p) + (1 - y[j]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[j]))
        e = p - y[j]
        w, b = w - lr * e @ x[j] / m, b - lr * e.mean()
    return w, b, np.mean(L), np.mean(A)
