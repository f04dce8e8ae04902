# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: midpoint of x and its absolute value
import numpy as np

def relu(x):
    return np.mean([np.asarray(x, dtype=float), np.abs(np.asarray(x, dtype=float))], axis=0)
