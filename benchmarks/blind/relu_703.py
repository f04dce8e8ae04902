# piece: relu
# truth: wrong
# function: relu
# mistake: the result has whole numbers, so fractions are cut off
# line: 10
# style: loop
import numpy as np

def relu(x):
    out = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            out[index] = x[index]
    return out
