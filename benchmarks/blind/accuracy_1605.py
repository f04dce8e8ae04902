# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the true/false decisions are written into the caller's array p
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    """Fraction of the samples on the right side of one half."""
    p[:] = p > 0.5
    return np.mean(p == y)
