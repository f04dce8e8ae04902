# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def relu(x):
    return np.clip(x, 0, None)
