# piece: linear
# truth: wrong
# function: linear
# mistake: the ones column of the bias trick is put first, but b is the last row
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    """one matrix for weights and bias"""
    ones = np.ones((x.shape[0], 1))
    extended = np.concatenate([ones, x], axis=1)
    theta = np.concatenate([w, b[None, :]], axis=0)
    return extended @ theta
