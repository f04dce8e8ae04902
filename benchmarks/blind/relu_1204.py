# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def relu(x):
    y = np.array(x)
    y[y < 0] = 0
    return y
