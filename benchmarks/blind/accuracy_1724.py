# piece: accuracy
# truth: right
# function: accuracy
# style: mask
import numpy as np

def accuracy(y, p):
    # a sample is right when p and y lie on the same side of one half
    return np.count_nonzero((np.asarray(p) - 0.5) * (2.0 * np.asarray(y) - 1) > 0) / len(y)
