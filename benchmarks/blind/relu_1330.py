# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative (a step) is returned
# line: 13
# style: verbose
import numpy as np

def relu(x):
    # rectifier: positive part passes, the rest is zero
    mask = np.asarray(x) > 0
    # convert the mask to numbers
    return mask.astype(float)
