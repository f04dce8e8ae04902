# piece: relu
# truth: wrong
# function: relu
# mistake: everything below 1 is set to zero
# line: 12
# style: c
import numpy as np

def relu(x):
    y = np.array(x, copy=True)
    for k in range(y.size):
        if y.flat[k] < 1:
            y.flat[k] = 0
    return y
