# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss returned is that of the last batch only
# line: none
# style: loops
import numpy as np

def epoch(x, y, w, b, eta, batch_size=None, seed=None):
    n = len(y)
    size = n if batch_size is None or batch_size > n else batch_size
    idx = list(range(n))
    np.random.default_rng(seed).shuffle(idx)
    for k in range(n // size):
        dw, db = np.zeros(len(w)), 0.0
        loss = 0.0
        for i in idx[k * size:(k + 1) * size]:
            z = x[i] @ w + b
            loss += (np.logaddexp(0, z) - y[i] * z) / size
            r = 1 / (1 + np.exp(-z)) - y[i]
            dw += r * x[i] / size
            db += r / size
        w = w - eta * dw
        b = b - eta * db
    return w, b, loss
