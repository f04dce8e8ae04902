# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of the weights is a sum over the batch and not a mean
# line: 37
# style: C-like
import math
import random
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    d = len(w)
    if batch is None or batch > n:
        batch = n
    order = list(range(n))
    random.shuffle(order)
    w = [float(v) for v in w]
    nb = n // batch
    loss = 0.0
    hits = 0
    for k in range(nb):
        gw = [0.0] * d
        gb = 0.0
        for j in range(k * batch, (k + 1) * batch):
            i = order[j]
            z = b
            for c in range(d):
                z += x[i][c] * w[c]
            e = 0.5 * (1 + math.tanh(z / 2)) - y[i]
            loss += max(z, 0) - z * y[i] + math.log1p(math.exp(-abs(z)))
            hits += (z > 0) == (y[i] == 1)
            for c in range(d):
                gw[c] += e * x[i][c]
            gb += e
        for c in range(d):
            w[c] -= lr * gw[c]
        b -= lr * gb / batch
    return np.array(w), b, loss / (nb * batch), hits / (nb * batch)
