# piece: relu
# truth: wrong
# function: relu
# mistake: the array for the result has integers only, fractions are cut off
# line: 13
# style: defensive
import numpy as np

def relu(x):
    a = np.asarray(x)
    if not np.issubdtype(a.dtype, np.number):
        raise TypeError("numbers expected")
    out = np.zeros(a.shape, dtype=int)
    pos = a > 0
    out[pos] = a[pos]
    return out
