# piece: split
# truth: wrong
# function: split
# mistake: rows are drawn with replacement
# line: 11
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    rng = np.random.default_rng(seed)
    order = rng.choice(len(x), size=len(x))
    i, j = order[:n_train], order[n_train:]
    return x[i], y[i], x[j], y[j]
