# piece: relu
# truth: wrong
# function: relu
# mistake: the larger of x and 1
# line: 10
# style: vectorised
import numpy as np

def relu(x):
    return np.maximum(x, 1)
