# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    out = np.array(x, copy=True)
    flat = out.reshape(-1)
    i = 0
    while i < flat.size:
        if flat[i] < 0:
            flat[i] = 0
        i += 1
    return out
