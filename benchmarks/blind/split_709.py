# piece: split
# truth: wrong
# function: split
# mistake: the partner for the swap is never the entry itself (Sattolo), so not all orders occur
# line: 17
# style: C-like
import random

def split(x, y, n_train, seed=None):
    rng = random.Random(seed)
    n = len(x)
    p = [0] * n
    for i in range(n):
        p[i] = i
    i = n - 1
    while i > 0:
        j = rng.randrange(0, i)
        t = p[i]
        p[i] = p[j]
        p[j] = t
        i -= 1
    a = p[:n_train]
    b = p[n_train:]
    return x[a], y[a], x[b], y[b]
