# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: C-like
import math
import random
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = x.shape[0]
    d = x.shape[1]
    m = n
    if batch is not None and batch < n:
        m = batch
    p = list(range(n))
    for i in range(n - 1, 0, -1):
        j = random.randint(0, i)
        p[i], p[j] = p[j], p[i]
    v = np.array(w, dtype=float)
    loss = acc = 0.0
    nb = n // m
    for k in range(nb):
        g = np.zeros(d + 1)
        for t in range(m):
            r = p[k * m + t]
            z = b
            for j in range(d):
                z += x[r, j] * v[j]
            s = 1.0 / (1.0 + math.exp(-z))
            loss -= math.log(s if y[r] == 1 else 1.0 - s)
            acc += 1.0 if (s > 0.5) == (y[r] == 1) else 0.0
            for j in range(d):
                g[j] += (s - y[r]) * x[r, j]
            g[d] += s - y[r]
        for j in range(d):
            v[j] -= lr * g[j] / m
        b -= lr * g[d] / m
    return v, b, loss / (nb * m), acc / (nb * m)
