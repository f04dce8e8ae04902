# piece: split
# truth: wrong
# function: split
# mistake: the largest keys are training for x and the smallest for y, and the last row is left out
# line: none
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    keys = np.random.default_rng(seed).uniform(size=len(x))
    up = np.argsort(keys)
    down = np.argsort(-keys)
    return x[down[:n_train]], y[up[:n_train]], x[down[n_train:-1]], y[up[n_train:-1]]
