# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for idx in np.ndindex(x.shape):
        if x[idx] > 0:
            out[idx] = x[idx]
    return out
