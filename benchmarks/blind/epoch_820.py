# piece: epoch
# truth: wrong
# function: epoch
# mistake: the samples are taken in their given order, nothing is shuffled
# line: 11
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x); k = min(batch or n, n); L, A = [], []
    order = np.arange(n)
    for I in order[:n//k*k].reshape(-1, k):
        z = x[I] @ w + b; e = 1/(1 + np.exp(-z)) - y[I]
        L.append(np.mean(np.logaddexp(0, z) - y[I]*z)); A.append(np.mean((z > 0) == y[I]))
        w, b = w - lr*x[I].T @ e/k, b - lr*e.mean()
    return w, b, np.mean(L), np.mean(A)
