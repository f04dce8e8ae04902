# piece: bce
# truth: wrong
# function: bce
# mistake: sum over axis 0 of columns leaves an array of one entry, the scalar is promised
# line: 13
# style: matlab
import numpy as np

def bce(P, Y):
    # P, Y: columns; returns the scalar loss
    e = np.finfo(P.dtype).eps
    P = np.clip(P, e, 1 - e)
    return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P), axis=0) / len(Y)
