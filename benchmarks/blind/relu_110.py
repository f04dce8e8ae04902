# piece: relu
# truth: wrong
# function: relu
# mistake: np.max takes the second argument as the axis, every call raises an error
# line: 10
# style: NumPy, np.max
import numpy as np

def relu(x):
    return np.max(0, x)
