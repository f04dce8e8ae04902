# piece: epoch
# truth: wrong
# function: epoch
# mistake: weights are changed in place: the caller's array too
# line: 12
# style: typed
import numpy as np

def epoch(x: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, lr: float, batch: int = None):
    n = len(x)
    m = n if batch is None or batch > n else batch
    w = np.asarray(w)
    perm = np.random.permutation(n)
    L, A = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        L.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == y[i]))
        w -= lr * x[i].T @ (p - y[i]) / m
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(L), np.mean(A)
