# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: C-like
import numpy as np

def relu(x):
    y = np.empty_like(x)
    it = np.nditer(x, flags=['multi_index'])
    while not it.finished:
        v = it[0]
        if v > 0:
            y[it.multi_index] = v
        else:
            y[it.multi_index] = 0
        it.iternext()
    return y
