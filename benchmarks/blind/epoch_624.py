# piece: epoch
# truth: wrong
# function: epoch
# mistake: every batch is drawn anew from all rows
# line: 15
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    L, A = [], []
    order = np.random.permutation(n)
    for k in range(n // m):
        order = np.random.permutation(n)
        i = order[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
