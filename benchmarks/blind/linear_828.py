# piece: linear
# truth: wrong
# function: affine
# mistake: the ones for the bias stand in front, but the bias is the last row of the parameters
# line: 11
# style: terse
import numpy as np

def affine(x, theta):
    # the last row of theta is the bias
    X = np.c_[np.ones(len(x)), x]
    return X @ theta
