# piece: linear
# truth: wrong
# function: model
# mistake: x is multiplied by w in place, the caller's data change
# line: 11
# style: verbose
import numpy as np

def model(x, w, b):
    # weight each input
    weighted = np.asarray(x, dtype=float)
    weighted *= w
    # add up and shift
    z = weighted.sum(axis=-1)
    z = z + b
    # logistic function
    return 1 / (1 + np.exp(-z))
