# piece: epoch
# truth: wrong
# function: epoch
# mistake: the sum of the losses is divided by the batch size, not by the number of batches
# line: 24
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    nb = n // batch_size
    sl = sa = 0.0
    for k in range(nb):
        i = order[k * batch_size:k * batch_size + batch_size]
        p = 1 / (1 + np.exp(-(x[i] @ w + b)))
        sl -= np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p))
        sa += np.mean((p > 0.5) == y[i])
        g = (p - y[i]) / batch_size
        w = w - lr * g @ x[i]
        b = b - lr * g.sum()
    return w, b, sl / batch_size, sa / nb
