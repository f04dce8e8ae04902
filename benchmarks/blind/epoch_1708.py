# piece: epoch
# truth: wrong
# function: epoch
# mistake: the order is not shuffled
# line: 12
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    order = np.arange(n)
    L, A = [], []
    for s in range(0, n - m + 1, m):
        i = order[s:s + m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))))
        A.append(np.mean((p > 0.5) == y[i]))
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
