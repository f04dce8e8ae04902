# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: C-like
import numpy as np

def relu(x):
    y = np.array(x, copy=True)
    flat = y.ravel()
    k = 0
    while k < flat.size:
        if not flat[k] > 0:
            flat[k] = 0
        k += 1
    return flat.reshape(np.shape(x))
