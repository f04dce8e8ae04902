# piece: linear
# truth: wrong
# function: affine
# mistake: the bias stands first in the matrix but the column of ones stands last
# line: 11
# style: terse
import numpy as np

def affine(x, W, b):
    A = np.c_[x, np.ones(len(x))]
    return A @ np.vstack([b, W])
