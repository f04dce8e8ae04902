# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is left out when the samples divide evenly, the condition is < instead of <=
# line: 18
# style: C-like
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    bs = n
    if batch_size is not None and batch_size < n:
        bs = batch_size
    p = np.random.RandomState(seed).permutation(n)
    s = 0.0
    cnt = 0
    i = 0
    while i + bs < n or i == 0:
        k = p[i:i + bs]
        z = np.dot(x[k], w) + b
        s += np.mean(np.logaddexp(0, z) - y[k] * z)
        g = 1.0 / (1.0 + np.exp(-z)) - y[k]
        w = w - eta * np.dot(x[k].T, g) / bs
        b = b - eta * np.sum(g) / bs
        cnt += 1
        i += bs
    return w, b, s / cnt
