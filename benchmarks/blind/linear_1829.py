# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones is put in front while the bias is the last row of the stacked matrix
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    """x W + b as one product of augmented matrices."""
    ones = np.ones((len(x), 1))
    xa = np.hstack([ones, x])
    wa = np.vstack([w, b])
    return xa @ wa
