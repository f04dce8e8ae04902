# piece: epoch
# truth: right
# function: epoch
# style: c-like
import math
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n, d = x.shape
    k = n
    if batch_size is not None and batch_size < n:
        k = batch_size
    perm = np.random.default_rng(rng).permutation(n)
    w = [float(v) for v in w]
    loss = 0.0
    hits = 0
    seen = 0
    gw = [0.0] * d
    gb = 0.0
    for i in perm:
        if n - seen < k and seen % k == 0:
            break
        z = b
        for j in range(d):
            z += w[j] * x[i, j]
        p = 1.0 / (1.0 + math.exp(-z))
        loss -= math.log(p) if y[i] == 1 else math.log(1.0 - p)
        if (p > 0.5) == (y[i] == 1):
            hits += 1
        for j in range(d):
            gw[j] += (p - y[i]) * x[i, j]
        gb += p - y[i]
        seen += 1
        if seen % k == 0:
            for j in range(d):
                w[j] -= lr * gw[j] / k
                gw[j] = 0.0
            b = b - lr * gb / k
            gb = 0.0
    return np.array(w), b, loss / seen, hits / seen
