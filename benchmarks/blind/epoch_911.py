# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the data are always taken in the given order, without a permutation
# line: 15
# style: C-like
import numpy as np

import math


def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    rng = np.random.default_rng(seed)
    n = len(y)
    order = np.arange(n)
    m = batch_size
    if m is None or m > n:
        m = n
    loss = 0.0
    hits = 0
    pos = 0
    while pos + m <= n:
        gw = np.zeros(len(w))
        gb = 0.0
        for q in range(pos, pos + m):
            i = order[q]
            z = float(np.dot(x[i], w) + b)
            p = 1 / (1 + math.exp(-max(min(z, 700), -700)))
            loss += max(z, 0) - z * y[i] + math.log1p(math.exp(-abs(z)))
            hits += int((p > 0.5) == (y[i] == 1))
            gw += (p - y[i]) * x[i]
            gb += p - y[i]
        w = w - lr * gw / m
        b = b - lr * gb / m
        pos += m
    return w, b, loss / pos, hits / pos
