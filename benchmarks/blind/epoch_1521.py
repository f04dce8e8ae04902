# piece: epoch
# truth: right
# function: epoch
# style: c-like
import numpy as np


def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    m = n if batch_size is None or batch_size > n else batch_size
    w = w.copy()
    idx = np.arange(n)
    rng.shuffle(idx)
    loss = 0.0
    good = 0
    seen = 0
    while seen + m <= n:
        gw = np.zeros_like(w)
        gb = 0.0
        for i in idx[seen:seen + m]:
            z = np.dot(x[i], w) + b
            e = 1 / (1 + np.exp(-z)) - y[i]
            loss += np.log1p(np.exp(-abs(z))) + max(z, 0) - y[i] * z
            good += abs(e) < 0.5
            gw += e * x[i]
            gb += e
        w -= lr * gw / m
        b = b - lr * gb / m
        seen += m
    return w, b, loss / seen, good / seen
