# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the loss and accuracy of a batch are taken after the update of this batch
# line: none
# style: defensive
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    assert len(x) == len(y), "x and y differ"
    assert lr > 0
    n = len(y)
    batch_size = n if batch_size is None or batch_size > n else int(batch_size)
    assert batch_size >= 1
    order = np.random.default_rng(seed).permutation(n)
    losses, accs = [], []
    for k in range(n // batch_size):
        i = order[k * batch_size:(k + 1) * batch_size]
        r = np.exp(-np.logaddexp(0, -(x[i] @ w + b))) - y[i]
        w = w - lr * x[i].T @ r / batch_size
        b = b - lr * r.mean()
        z = x[i] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        accs.append(np.mean((z > 0) == (y[i] == 1)))
    assert np.isfinite(losses).all(), "loss is not finite"
    return w, b, np.mean(losses), np.mean(accs)
