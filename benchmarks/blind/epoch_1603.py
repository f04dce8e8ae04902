# piece: epoch
# truth: right
# function: epoch
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n, d = x.shape
    m = n
    if batch_size is not None and batch_size < n:
        m = batch_size
    order = list(range(n))
    # Fisher-Yates by hand
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    w = [float(v) for v in w]
    used = 0
    while used + m <= n:
        gw = [0.0] * d
        gb = 0.0
        for s in order[used:used + m]:
            z = b + sum(x[s, k] * w[k] for k in range(d))
            r = 1 / (1 + np.exp(-z)) - y[s]
            gb += r
            for k in range(d):
                gw[k] += r * x[s, k]
        w = [w[k] - lr * gw[k] / m for k in range(d)]
        b = b - lr * gb / m
        used += m
    return np.array(w), b
