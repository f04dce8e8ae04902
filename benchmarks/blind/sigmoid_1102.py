# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: zero falls between the two cases and keeps the 0 of the empty result
# line: 13
# style: loops
import math

import numpy as np

def sigmoid(x):
    a = np.asarray(x, dtype=float)
    out = np.zeros(a.shape)
    for idx in np.ndindex(a.shape):
        if a[idx] > 0:
            out[idx] = 1 / (1 + math.exp(-a[idx]))
        elif a[idx] < 0:
            out[idx] = math.exp(a[idx]) / (1 + math.exp(a[idx]))
    return out
