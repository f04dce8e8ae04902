# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters the function was called with are returned, not the trained ones
# line: 22
# style: textbook
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    theta, beta = w, b
    order = rng.permutation(n)
    L, A = [], []
    for s in range(0, n - m + 1, m):
        i = order[s:s + m]
        p = 1 / (1 + np.exp(-(x[i] @ theta + beta)))
        L.append(-np.mean(np.log(np.abs(p + y[i] - 1))))
        A.append(np.mean(np.round(p) == y[i]))
        theta = theta - lr * (p - y[i]) @ x[i] / m
        beta = beta - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
