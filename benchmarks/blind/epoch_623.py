# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is a sum over the batch, not a mean
# line: 19
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        e = p - y[i]
        w, b = w - lr * x[i].T @ e, b - lr * np.sum(e)
    return w, b, np.mean(L), np.mean(A)
