# piece: epoch
# truth: wrong
# function: epoch
# mistake: the learning rate is halved after each batch
# line: 20
# style: mask
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    group = np.arange(n) // m
    order = rng.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = order[group == k]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        eta = lr / 2 ** k
        w, b = w - eta * x[i].T @ (p - y[i]) / m, b - eta * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
