# piece: relu
# truth: wrong
# function: ramp
# mistake: the result array is an integer array, so decimals are cut off
# line: 11
# style: c-like
import numpy as np

def ramp(t):
    t = np.asarray(t)
    out = np.zeros(t.shape, dtype=int)
    for k in np.ndindex(t.shape):
        if t[k] > 0:
            out[k] = t[k]
    return out
