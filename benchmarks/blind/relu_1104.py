# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: loops
import numpy as np

def relu(x):
    y = np.array(x, dtype=float)
    for idx in np.ndindex(y.shape):
        if y[idx] < 0:
            y[idx] = 0.0
    return y
