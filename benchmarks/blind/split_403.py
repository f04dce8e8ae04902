# piece: split
# truth: wrong
# function: split
# mistake: the data of the caller are shuffled
# line: 10
# style: in-place
import numpy as np

def split(x, y, fraction, seed):
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    k = int(len(y)*fraction + 1e-9)
    return x[:k], y[:k], x[k:], y[k:]
