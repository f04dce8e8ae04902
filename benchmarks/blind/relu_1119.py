# piece: relu
# truth: wrong
# function: relu
# mistake: only the first entry is tested, an array that begins with a positive one is returned as it is
# line: 12
# style: loops
import numpy as np

def relu(x):
    x = np.asarray(x)
    # nothing to do
    if x.flat[0] >= 0:
        return x.copy()
    y = x.copy()
    for idx in np.ndindex(x.shape):
        if x[idx] < 0:
            y[idx] = 0
    return y
