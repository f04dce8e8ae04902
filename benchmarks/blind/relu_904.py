# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: C-like
import numpy as np

def relu(x):
    a = np.asarray(x)
    flat = a.ravel()
    out = np.empty(flat.shape, dtype=a.dtype)
    for i in range(flat.size):
        if flat[i] > 0:
            out[i] = flat[i]
        else:
            out[i] = 0
    return out.reshape(a.shape)
