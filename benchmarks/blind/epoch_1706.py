# piece: epoch
# truth: wrong
# function: epoch
# mistake: the update is written into the caller's weights
# line: 20
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = min(batch_size or n, n)
    order = rng.permutation(n)
    losses, accs = [], []
    for start in range(0, n - m + 1, m):
        i = order[start:start + m]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        losses.append(-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))))
        accs.append(np.mean((p > 0.5) == y[i]))
        grad_w = x[i].T @ (p - y[i]) / m
        w -= lr * grad_w
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
