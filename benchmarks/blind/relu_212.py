# piece: relu
# truth: wrong
# function: relu
# mistake: the result is an integer array and truncates
# line: 11
# style: integer zeros
import numpy as np

def relu(x):
    x = np.asarray(x)
    result = np.zeros(x.shape, dtype=int)
    result[x > 0] = x[x > 0]
    return result
