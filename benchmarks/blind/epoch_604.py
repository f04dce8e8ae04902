# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is updated with the new weights' error
# line: 23
# style: helpers
import numpy as np

def error(x, y, w, b):
    return 1 / (1 + np.exp(-(x @ w + b))) - y

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        e = error(x[i], y[i], w, b)
        L.append(-np.mean(np.log(1 - np.abs(e))))
        A.append(np.mean(np.abs(e) < 0.5))
        w = w - lr * x[i].T @ e / m
        e = error(x[i], y[i], w, b)
        b = b - lr * e.mean()
    return w, b, np.mean(L), np.mean(A)
