# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: C-like
import math
import random


def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = len(x)
    d = len(w)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = list(range(n))
    random.Random(seed).shuffle(order)
    w = [float(v) for v in w]
    k = n // batch_size
    L = 0.0
    A = 0
    for t in range(k):
        gw = [0.0] * d
        gb = 0.0
        for i in order[t * batch_size:(t + 1) * batch_size]:
            z = b
            for j in range(d):
                z += w[j] * x[i][j]
            p = 1 / (1 + math.exp(-max(-700.0, min(700.0, z))))
            c = p if y[i] == 1 else 1 - p
            L -= math.log(max(c, 1e-12))
            A += (p > 0.5) == (y[i] == 1)
            for j in range(d):
                gw[j] += (p - y[i]) * x[i][j]
            gb += p - y[i]
        for j in range(d):
            w[j] -= lr * gw[j] / batch_size
        b -= lr * gb / batch_size
    return w, b, L / (k * batch_size), A / (k * batch_size)
