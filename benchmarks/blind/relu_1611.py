# piece: relu
# truth: wrong
# function: relu
# mistake: the loop stops one element before the end
# line: 13
# style: c-like
import numpy as np

def relu(values):
    flat = np.array(values, dtype=float).ravel()
    n = len(flat)
    i = 0
    while i < n - 1:
        if flat[i] < 0:
            flat[i] = 0
        i += 1
    return flat.reshape(np.shape(values))
