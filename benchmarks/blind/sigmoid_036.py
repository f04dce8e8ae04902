# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: recursion on lists and arrays
import math
import numpy as np

def sigmoid(x):
    if isinstance(x, (list, tuple)):
        return [sigmoid(v) for v in x]
    if isinstance(x, np.ndarray) and x.ndim:
        return np.array([sigmoid(v) for v in x], dtype=float).reshape(x.shape)
    return math.exp(min(x, 0)) / (math.exp(min(x, 0)) + math.exp(-max(x, 0)))
