# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(Y, P):
    """Y and P are columns, one sample a row."""
    Y, P = np.asarray(Y), np.asarray(P)
    assert Y.ndim == 2 and Y.shape[1] == 1
    assert P.shape == Y.shape
    wrong = np.logical_xor(P > 0.5, Y > 0.5)
    return 1 - wrong.mean()
