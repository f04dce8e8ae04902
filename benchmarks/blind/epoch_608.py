# piece: epoch
# truth: wrong
# function: epoch
# mistake: all gradients are taken at the first weights and applied together
# line: 17
# style: functional
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    parts = np.random.permutation(n)[: n // m * m].reshape(-1, m)
    sigma = lambda z: 1 / (1 + np.exp(-z))
    w0, b0 = w, b
    L, A = [], []
    for i in parts:
        p = sigma(x[i] @ w0 + b0)
        L.append(-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))))
        A.append(np.mean((p > 0.5) == y[i]))
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
