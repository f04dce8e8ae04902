# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: masks on a copy
import numpy as np

def relu(x):
    out = np.copy(x)
    out[out < 0] = 0
    return out
