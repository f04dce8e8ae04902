# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: vectorised
import numpy as np

def relu(x):
    return np.maximum(x, 0)
