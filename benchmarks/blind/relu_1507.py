# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    r = np.array(x)
    r[r < 0] = 0
    return r
