# piece: epoch
# truth: wrong
# function: epoch
# mistake: the rate is halved after every batch; and the bias takes the sum
# line: none
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
        w = w - lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.sum(p - y[i])
        lr = lr / 2
    return w, b, np.mean(L), np.mean(A)
