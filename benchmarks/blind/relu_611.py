# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: loop
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for index in np.ndindex(*x.shape):
        if x[index] > 0:
            out[index] = x[index]
    return out
