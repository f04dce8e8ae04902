# piece: relu
# truth: wrong
# function: relu
# mistake: the array of the caller is changed
# line: 10
# style: in-place
import numpy as np

def relu(x):
    x = np.asarray(x)
    x[x < 0] = 0
    return x
