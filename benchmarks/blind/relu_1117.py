# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: c-like
import numpy as np

def relu(x):
    a = np.array(x)
    shape = a.shape
    a = a.reshape(-1)
    i = 0
    while i < a.size:
        if a[i] < 0:
            a[i] = 0
        i += 1
    return a.reshape(shape)
