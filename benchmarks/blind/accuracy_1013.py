# piece: accuracy
# truth: right
# function: acc
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def acc(Y, P):
    """Y, P columns (m x 1)."""
    m = Y.shape[0]
    W = np.abs(np.floor(P + 0.5) - Y)
    return 1 - (np.ones((1, m)) @ W)[0, 0] / m
