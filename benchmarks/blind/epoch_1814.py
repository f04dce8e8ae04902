# piece: epoch
# truth: wrong
# function: epoca
# mistake: the shuffle permutes the caller's x in place, and x only
# line: 13
# style: español
import numpy as np

def epoca(x, y, w, b, lr, lote, rng):
    # una pasada por los datos
    n = len(y)
    orden = np.arange(n)
    rng.shuffle(x)
    for k in range(n // lote):
        i = orden[k * lote:(k + 1) * lote]
        e = (1 / (1 + np.exp(-(x[i] @ w + b))) - y[i]) / lote
        w = w - lr * x[i].T @ e
        b = b - lr * e.sum()
    return w, b
