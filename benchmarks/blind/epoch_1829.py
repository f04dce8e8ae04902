# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the bias gradient is cleared between the batches, that of the weights accumulates
# line: 15
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(y)
    m = n if batch_size is None or batch_size > n else batch_size
    o = rng.permutation(n)
    gw = np.zeros(len(w))
    for k in range(n // m):
        gb = 0.0
        for i in o[k * m:(k + 1) * m]:
            e = 1.0 / (1.0 + np.exp(-(x[i] @ w + b))) - y[i]
            gw = gw + e * x[i] / m
            gb = gb + e / m
        w = w - lr * gw
        b = b - lr * gb
    return w, b
