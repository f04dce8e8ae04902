# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches start one sample apart instead of one batch apart, so they overlap
# line: 17
# style: C-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = len(y)
    m = n if (batch_size is None or batch_size > n) else batch_size
    idx = np.random.default_rng(seed).permutation(n)
    nb = n // m
    loss = 0.0
    acc = 0.0
    for k in range(nb):
        i = idx[k:k + m]
        z = x[i] @ w + b
        e = np.exp(-np.logaddexp(0, -z)) - y[i]
        loss += (np.logaddexp(0, z) - y[i] * z).mean()
        acc += ((z > 0) == y[i]).mean()
        w = w - lr * (x[i].T @ e) / m
        b = b - lr * e.mean()
    return w, b, loss / nb, acc / nb
