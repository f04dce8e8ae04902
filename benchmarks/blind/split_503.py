# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    keys = np.random.default_rng(seed).random(len(x))
    order = keys.argsort()
    (a, c), (b, d) = np.split(x[order], [n_train]), np.split(y[order], [n_train])
    return a, b, c, d
