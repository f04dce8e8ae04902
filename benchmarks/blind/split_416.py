# piece: split
# truth: wrong
# function: split
# mistake: the extra row of an odd number goes to the training set
# line: 11
# style: half and half
import numpy as np

def split(x, y, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    half = (len(x) + 1)//2
    return x[order[:half]], y[order[:half]], x[order[half:]], y[order[half:]]
