# piece: split
# truth: wrong
# function: train_val_split
# mistake: the seed is not used
# line: 10
# style: vectorised, freely
import numpy as np

def train_val_split(x, y, n_train=898, seed=None):
    rng = np.random.default_rng()
    p = rng.permutation(len(y))
    a, b = p[:n_train], p[n_train:]
    return x[a], y[a], x[b], y[b]
