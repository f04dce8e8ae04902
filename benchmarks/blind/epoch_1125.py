# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: all gradients are taken at the parameters from before the epoch
# line: 23
# style: loops
import numpy as np

def predict(w, b, x):
    return 1 / (1 + np.exp(-(x @ w + b)))

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    w_new, b_new = np.array(w, dtype=float), b
    order = rng.permutation(n)
    losses, accs = [], []
    for first in range(0, n, batch_size):
        rows = order[first:first + batch_size]
        if len(rows) < batch_size:
            break
        p = predict(w, b, x[rows])
        safe = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        losses.append(-np.mean(y[rows] * np.log(safe) + (1 - y[rows]) * np.log(1 - safe)))
        accs.append(np.mean((p > 0.5) == (y[rows] == 1)))
        w_new = w_new - lr * x[rows].T @ (p - y[rows]) / batch_size
        b_new = b_new - lr * np.mean(p - y[rows])
    return w_new, b_new, np.mean(losses), np.mean(accs)
