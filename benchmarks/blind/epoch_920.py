# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: a new permutation is drawn for every batch, so samples repeat within the epoch and others are left out
# line: 25
# style: loops
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    rng = np.random.default_rng(seed)
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    losses, accs = [], []
    for k in range(n // batch_size):
        batch = order[k * batch_size:(k + 1) * batch_size]
        xb, yb = x[batch], y[batch]
        z = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accs.append(np.mean((z > 0) == yb))
        r = np.exp(-np.logaddexp(0, -z)) - yb
        w = w - lr * xb.T @ r / batch_size
        b = b - lr * r.mean()
        order = rng.permutation(n)
    return w, b, np.mean(losses), np.mean(accs)
