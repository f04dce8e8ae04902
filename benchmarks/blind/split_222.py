# piece: split
# truth: wrong
# function: split
# mistake: the seed is set inside the function, each call gives the same split
# line: 10
# style: fixed seed
import numpy as np

def split(x, y, fraction):
    np.random.seed(0)
    order = np.random.permutation(x.shape[0])
    size = int(x.shape[0] * fraction)
    return x[order[:size]], y[order[:size]], x[order[size:]], y[order[size:]]
