# piece: relu
# truth: wrong
# function: relu
# mistake: the mask itself is returned (0 or 1), not the values under it
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.where(x > 0, 1, 0)
