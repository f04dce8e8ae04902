# piece: sigmoid
# truth: wrong
# function: sigm
# mistake: the result of the upper half is built with 1 + instead of 1 -
# line: 14
# style: translated from MATLAB
import numpy as np

def sigm(Z):
    """Z: one sample a column"""
    Z = np.asarray(Z, dtype=float)
    S = np.exp(-np.abs(Z)) / (1 + np.exp(-np.abs(Z)))
    up = Z >= 0
    G = up * (1 + S) + (1 - up) * S
    return G
