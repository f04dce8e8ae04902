# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs become 1 instead of 0
# line: 11
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    result = np.ones_like(x)
    mask = x > 0
    result[mask] = x[mask]
    return result
