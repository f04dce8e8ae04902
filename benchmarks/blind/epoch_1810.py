# piece: epoch
# truth: right
# function: epoch
# style: c-like
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n, d = x.shape
    m = n if batch_size is None or batch_size > n else batch_size
    perm = np.arange(n)
    rng.shuffle(perm)
    w = [float(v) for v in w]
    for k in range(n // m):
        gw, gb = [0.0] * d, 0.0
        for i in perm[k * m:(k + 1) * m]:
            z = b + sum(x[i, j] * w[j] for j in range(d))
            e = 1.0 / (1.0 + np.exp(-z)) - y[i]
            for j in range(d):
                gw[j] += e * x[i, j]
            gb += e
        for j in range(d):
            w[j] -= lr / m * gw[j]
        b = b - lr / m * gb
    return np.array(w), b
