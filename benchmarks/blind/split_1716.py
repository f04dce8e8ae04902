# piece: split
# truth: wrong
# function: split
# mistake: the cut is always at half of the data and n_train is ignored
# line: 12
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    # where training ends
    half = len(x) // 2
    first, second = order[:half], order[half:]
    return x[first], y[first], x[second], y[second]
