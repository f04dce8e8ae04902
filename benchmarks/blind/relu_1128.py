# piece: relu
# truth: wrong
# function: relu
# mistake: negative entries are set to zero in the caller's array
# line: 10
# style: lecture
import numpy as np

def relu(x):
    y = np.asarray(x)
    y[y < 0] = 0
    return y
