# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: c
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n, d = x.shape
    m = batch if batch and batch < n else n
    w = np.array(w, dtype=float)
    b = float(b)
    perm = np.random.permutation(n)
    loss = hits = 0.0
    steps = n // m
    for k in range(steps):
        gw = np.zeros(d)
        gb = 0.0
        for i in perm[k * m:(k + 1) * m]:
            z = float(x[i] @ w) + b
            p = 1 / (1 + np.exp(-z))
            loss += np.logaddexp(0, z) - y[i] * z
            hits += float((p > 0.5) == y[i])
            gw += (p - y[i]) * x[i]
            gb += p - y[i]
        w = w - lr / m * gw
        b = b - lr / m * gb
    return w, b, loss / (steps * m), hits / (steps * m)
