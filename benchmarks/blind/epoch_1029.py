# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels of a batch are taken without the permutation
# line: 22
# style: verbose with comments
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = x.shape[0]
    if batch_size is None or batch_size > n:
        batch_size = n
    # a new order for this epoch
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    x = x[order]
    losses = []
    for start in range(0, n - batch_size + 1, batch_size):
        stop = start + batch_size
        # forward
        z = x[start:stop] @ w + b
        t = y[start:stop]
        losses.append(np.mean(np.logaddexp(0, z) - t * z))
        # backward
        r = (1 / (1 + np.exp(-z)) - t) / batch_size
        w = w - eta * x[start:stop].T @ r
        b = b - eta * r.sum()
    return w, b, np.mean(losses)
