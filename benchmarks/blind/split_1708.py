# piece: split
# truth: wrong
# function: split
# mistake: only the training part is shuffled, so the validation set is always the end of the data
# line: 12
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    order = np.arange(n)
    rng.shuffle(order[:n_train])
    t = order[:n_train]
    v = order[n_train:]
    return x[t], y[t], x[v], y[v]
