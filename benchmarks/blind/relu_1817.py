# piece: relu
# truth: right
# function: relu
# style: c-like
import numpy as np

def relu(x):
    a = np.array(x)  # a copy: the caller's array is not touched
    for i in range(a.size):
        if a.flat[i] <= 0:
            a.flat[i] = 0
    return a
