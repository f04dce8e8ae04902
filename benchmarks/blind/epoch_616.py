# piece: epoch
# truth: wrong
# function: epoch
# mistake: measured on all rows at the end of the epoch
# line: 23
# style: helpers
import numpy as np

def measure(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), np.mean((p > 0.5) == y)

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    figures = []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        figures.append(measure(x[i], y[i], w, b))
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        w, b = w - lr * x[i].T @ (p - y[i]) / m, b - lr * np.mean(p - y[i])
    loss, acc = measure(x, y, w, b)
    return w, b, loss, acc
