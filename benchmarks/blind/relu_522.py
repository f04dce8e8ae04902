# piece: relu
# truth: wrong
# function: relu
# mistake: the output has the type of an integer array
# line: 11
# style: loop
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=int)
    for k in np.ndindex(x.shape):
        out[k] = max(0, x[k])
    return out
