# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are taken unpermuted: x and y no longer belong together
# line: 17
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    m = min(batch, n) if batch else n
    perm = np.random.permutation(n)
    L = A = 0.0
    steps = n // m
    for k in range(steps):
        xb = x[perm[k * m:(k + 1) * m]]
        yb = y[k * m:(k + 1) * m]
        z = xb @ w + b
        L += np.mean(np.logaddexp(0, z) - yb * z) / steps
        A += np.mean((z > 0) == yb) / steps
        d = 1 / (1 + np.exp(-z)) - yb
        w = w - lr * xb.T @ d / m
        b = b - lr * d.mean()
    return w, b, L, A
