# piece: split
# truth: wrong
# function: split
# mistake: the number of training samples is cut off after 1 - 0.9 = 0.0999..., so it is one too small
# line: 11
# style: C-like, freely
import numpy as np

def split(x, y, val_fraction=0.5, seed=None):
    n = len(x)
    k = int(n * (1 - val_fraction))
    rng = np.random.RandomState(seed)
    p = list(range(n))
    rng.shuffle(p)
    a = []
    b = []
    for i in range(n):
        if i < k:
            a.append(p[i])
        else:
            b.append(p[i])
    return x[a], y[a], x[b], y[b]
