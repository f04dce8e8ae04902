# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: mean of x and its absolute value
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    return x/2 + np.abs(x/2)
