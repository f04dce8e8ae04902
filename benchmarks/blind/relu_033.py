# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: plain Python loop on a copy
import numpy as np

def relu(x):
    y = np.array(x)
    for i in np.ndindex(y.shape):
        if not y[i] > 0:
            y[i] = 0
    return y
