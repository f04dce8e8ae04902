# piece: relu
# truth: wrong
# function: relu
# mistake: only the positive entries are returned, the shape is lost
# line: 11
# style: boolean index
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return x[x > 0]
