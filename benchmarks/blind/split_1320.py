# piece: split
# truth: wrong
# function: split
# mistake: for an odd number the last sample is lost
# line: 17
# style: verbose
import numpy as np

def split(x, y):
    n = x.shape[0]
    half = n // 2
    # random order
    order = np.random.permutation(n)
    # first half for training
    train = order[:half]
    # second half for validation
    val = order[half:2 * half]
    return x[train], y[train], x[val], y[val]
