# piece: relu
# truth: wrong
# function: relu
# mistake: rounds to integers: zeros of type int
# line: 11
# style: vectorised
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=int)
    out[x > 0] = x[x > 0]
    return out
