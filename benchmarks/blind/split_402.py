# piece: split
# truth: wrong
# function: split
# mistake: the labels are not permuted
# line: 12
# style: vectorised
import numpy as np

def split(x, y, fraction, seed):
    p = np.random.default_rng(seed).permutation(len(x))
    k = int(len(x)*fraction + 1e-9)
    x = x[p]
    return x[:k], y[:k], x[k:], y[k:]
