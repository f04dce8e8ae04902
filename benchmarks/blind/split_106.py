# piece: split
# truth: wrong
# function: split
# mistake: the inputs are copied into an array of the labels' type, fractions are lost
# line: 11
# style: preallocated arrays
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    shuffled = np.empty(x.shape, dtype=y.dtype)
    for k, row in enumerate(order):
        shuffled[k] = x[row]
    cut = int(len(x) * fraction)
    return shuffled[:cut], y[order[:cut]], shuffled[cut:], y[order[cut:]]
