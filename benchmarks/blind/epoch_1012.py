# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is never updated, its new value goes into another name
# line: 24
# style: verbose with comments
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)
    losses = []
    for k in range(n // size):
        rows = order[k * size:(k + 1) * size]
        z = x[rows] @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
        # gradients of the mean loss
        r = 1 / (1 + np.exp(-z)) - y[rows]
        dw = x[rows].T @ r / size
        db = r.sum() / size
        # step
        w = w - eta * dw
        b_new = b - eta * db
    print("epoch loss", np.mean(losses))
    return w, b, np.mean(losses)
