# piece: relu
# truth: wrong
# function: relu
# mistake: the step function: positive entries become 1
# line: 14
# style: loop over scalars
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    out = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            out[index] = 1
    return out
