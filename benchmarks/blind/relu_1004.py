# piece: relu
# truth: wrong
# function: relu
# mistake: the third argument of np.maximum is the output, so the caller's array is changed and a plain number fails
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return np.maximum(0, x, x)
