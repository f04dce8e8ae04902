# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batch's gradient is divided by the number of all samples
# line: 21
# style: translated from MATLAB
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    m = x.shape[0]
    bs = m if batch_size is None else min(batch_size, m)
    p = np.random.RandomState(seed).permutation(m)
    nb = m // bs
    J = np.zeros(nb)
    for k in range(1, nb + 1):
        sel = p[(k - 1) * bs:k * bs]
        X = x[sel, :]
        t = y[sel]
        z = X @ w + b
        J[k - 1] = np.sum(np.logaddexp(0, z) - t * z) / bs
        d = (1 / (1 + np.exp(-z)) - t) / m
        w = w - eta * (X.T @ d)
        b = b - eta * np.sum(d)
    return w, b, np.mean(J)
