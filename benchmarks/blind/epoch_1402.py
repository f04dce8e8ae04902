# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches start at i instead of i * k, so they overlap and most samples are never seen
# line: 17
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    perm = np.random.default_rng(rng).permutation(n)
    loss = 0.0
    acc = 0.0
    nb = n // k
    for i in range(nb):
        start = i
        stop = start + k
        gw = np.zeros(len(w))
        gb = 0.0
        for j in perm[start:stop]:
            z = np.dot(x[j], w) + b
            p = 1 / (1 + np.exp(-z))
            loss += (np.logaddexp(0, z) - y[j] * z) / (k * nb)
            acc += float((p > 0.5) == (y[j] == 1)) / (k * nb)
            gw += (p - y[j]) * x[j] / k
            gb += (p - y[j]) / k
        w = w - lr * gw
        b = b - lr * gb
    return w, b, loss, acc
