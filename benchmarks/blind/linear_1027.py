# piece: linear
# truth: wrong
# function: linear
# mistake: only the first entry of the bias is used, for all outputs
# line: 12
# style: translated from MATLAB
import numpy as np

def linear(x, W, b):
    n = x.shape[0]
    ones = np.ones((n, 1))
    B = np.repeat(b[0], W.shape[1])[None, :]
    return x @ W + ones @ B
