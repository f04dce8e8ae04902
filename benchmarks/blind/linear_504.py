# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the first sample only
# line: 11
# style: vectorised
import numpy as np

def linear(x, w, b):
    z = np.asarray(x @ w, dtype=float)
    z[0] += b
    return z
