# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the gradients are never set back to zero, so each batch steps along the sum of all before it
# line: 26
# style: verbose
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    n, d = x.shape
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.random.default_rng(seed).permutation(n)
    # gradients
    gw = np.zeros(d)
    gb = 0.0
    losses = []
    accs = []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == y[i]))
        # accumulate the gradients of this batch
        r = np.exp(-np.logaddexp(0, -z)) - y[i]
        gw = gw + x[i].T @ r / batch_size
        gb = gb + r.mean()
        # step
        w = w - lr * gw
        b = b - lr * gb
    return w, b, np.mean(losses), np.mean(accs)
