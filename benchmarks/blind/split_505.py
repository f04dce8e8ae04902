# piece: split
# truth: wrong
# function: split
# mistake: ceil: the training set of an odd number of rows gets one too many
# line: 11
# style: vectorised
import math
import numpy as np

def split(x, y, seed):
    n = math.ceil(len(x) / 2)
    order = np.random.default_rng(seed).permutation(len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
