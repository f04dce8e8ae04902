# piece: split
# truth: wrong
# function: split
# mistake: the partner is never the place itself, so an order with a sample in its own place cannot come out
# line: 19
# style: C-like
import random

def split(x, y, n_train, seed=None):
    rnd = random.Random(seed)
    n = len(x)
    idx = [0] * n
    i = 0
    while i < n:
        idx[i] = i
        i += 1
    i = n - 1
    while i > 0:
        j = rnd.randrange(i)
        tmp = idx[i]
        idx[i] = idx[j]
        idx[j] = tmp
        i -= 1
    a = idx[:n_train]
    b = idx[n_train:]
    return x[a], y[a], x[b], y[b]
