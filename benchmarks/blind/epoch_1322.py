# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients of all batches are collected and applied once at the end
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    gw = np.zeros_like(w, dtype=float)
    gb = 0.0
    losses, accs = [], []
    for k in range(n // m):
        i = perm[k * m:(k + 1) * m]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == y[i]))
        d = 1 / (1 + np.exp(-z)) - y[i]
        gw += x[i].T @ d / m
        gb += d.mean()
    return w - lr * gw, b - lr * gb, np.mean(losses), np.mean(accs)
