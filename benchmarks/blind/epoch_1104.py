# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the rows are taken in their old order, no permutation is drawn
# line: 14
# style: loops
import math
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n, d = x.shape
    if batch_size is None or batch_size > n:
        batch_size = n
    order = list(range(n))
    w = [float(v) for v in w]
    n_batches = n // batch_size
    loss = 0.0
    hits = 0
    for k in range(n_batches):
        gw = [0.0] * d
        gb = 0.0
        for i in order[k * batch_size:(k + 1) * batch_size]:
            z = b + sum(w[j] * x[i, j] for j in range(d))
            p = 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))
            q = p if y[i] == 1 else 1 - p
            loss -= math.log(max(q, 2.2e-16))
            hits += (p > 0.5) == (y[i] == 1)
            for j in range(d):
                gw[j] += (p - y[i]) * x[i, j] / batch_size
            gb += (p - y[i]) / batch_size
        for j in range(d):
            w[j] -= lr * gw[j]
        b -= lr * gb
    seen = n_batches * batch_size
    return np.array(w), b, loss / seen, hits / seen
