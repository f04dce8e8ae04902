# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: vectorised product
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x * (x >= 0)
