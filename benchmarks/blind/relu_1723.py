# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    a = np.asarray(x)
    out = np.zeros(a.shape, dtype=a.dtype)
    for idx in np.ndindex(a.shape):
        if a[idx] >= 0:
            out[idx] = a[idx]
    return out
