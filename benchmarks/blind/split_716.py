# piece: split
# truth: wrong
# function: split
# mistake: rows of an array are swapped by tuple assignment of views, which doubles one and loses the other
# line: 14
# style: loop
import random

def split(x, y, n_train, seed=None):
    rng = random.Random(seed)
    x, y = x.copy(), y.copy()
    for i in range(len(x) - 1, 0, -1):
        j = rng.randint(0, i)
        x[i], x[j] = x[j], x[i]
        y[i], y[j] = y[j], y[i]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
