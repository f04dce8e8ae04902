# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches overlap, the start moves by one instead of by the batch size
# line: 16
# style: C-like
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = y.shape[0]
    size = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)
    count = n // size
    sum_loss = 0.0
    for k in range(count):
        lo = k
        i = order[lo:lo + size]
        z = x[i] @ w + b
        sum_loss = sum_loss + np.mean(np.logaddexp(0, z) - y[i] * z)
        g = (1 / (1 + np.exp(-z)) - y[i]) / size
        w = w - eta * np.dot(g, x[i])
        b = b - eta * np.sum(g)
    return w, b, sum_loss / count
