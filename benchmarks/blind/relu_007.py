# piece: relu
# truth: wrong
# function: relu
# mistake: the whole array is set to zero if its sum is negative
# line: 11
# style: over-engineered with options
import numpy as np

def relu(x, threshold=0.0, dtype=None):
    a = np.asarray(x, dtype=dtype)
    if a.sum() <= threshold:
        return np.zeros_like(a)
    return np.maximum(a, threshold)
