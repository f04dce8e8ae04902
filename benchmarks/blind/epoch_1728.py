# piece: epoch
# truth: wrong
# function: epoch
# mistake: the slope of the sigmoid is multiplied in as if the loss were the squared error
# line: 20
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    perm = rng.permutation(n)
    losses, accs = [], []
    for start in range(0, n // m * m, m):
        xb, yb = x[perm[start:start + m]], y[perm[start:start + m]]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(p) + (1 - yb) * np.log(1 - p)))
        accs.append(np.mean((p > 0.5) == yb))
        # backward
        dz = (p - yb) * p * (1 - p) / m
        w = w - lr * xb.T @ dz
        b = b - lr * dz.sum()
    return w, b, np.mean(losses), np.mean(accs)
