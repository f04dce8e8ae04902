# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are not permuted with the rows
# line: 14
# style: vectorised
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    xs = x[perm]
    ys = y
    L, A = [], []
    for k in range(n // m):
        xb, yb = xs[k * m:(k + 1) * m], ys[k * m:(k + 1) * m]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        L.append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        A.append(np.mean((p > 0.5) == yb))
        w, b = w - lr * xb.T @ (p - yb) / m, b - lr * np.mean(p - yb)
    return w, b, np.mean(L), np.mean(A)
