# piece: relu
# truth: wrong
# function: relu
# mistake: the loop starts at index 1, so the first element is always 0
# line: 13
# style: c-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    flat = x.ravel()
    out = np.zeros(flat.shape, dtype=x.dtype)
    for i in range(1, flat.size):
        if flat[i] > 0:
            out[i] = flat[i]
    return out.reshape(x.shape)
