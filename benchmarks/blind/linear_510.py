# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones is put in front, but the bias is the last row of the parameters
# line: 11
# style: closure, freely
import numpy as np

def with_ones(x):
    ones = np.ones((x.shape[0], 1))
    return np.hstack([ones, x])

def linear(x, wb):
    """wb: weights (d, k) with the bias as last row"""
    return with_ones(x) @ wb
