# piece: relu
# truth: wrong
# function: relu
# mistake: the output array holds integers, fractions are cut off
# line: 11
# style: C-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    y = np.zeros(x.shape, dtype=int)
    for idx, v in np.ndenumerate(x):
        if v > 0:
            y[idx] = v
    return y
