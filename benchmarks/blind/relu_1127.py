# piece: relu
# truth: wrong
# function: relu
# mistake: np.max takes the 0 as an axis and returns the largest entry
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # larger one of zero and x
    result = np.max(x, 0)
    return result
