# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the exclusive or counts the wrong ones, and it is not taken from 1
# line: 14
# style: verbose
import numpy as np

def accuracy(y, p):
    y = np.asarray(y).astype(bool)
    decision = np.asarray(p) > 0.5
    different = np.logical_xor(y, decision)
    share = np.count_nonzero(different) / y.size
    return share
