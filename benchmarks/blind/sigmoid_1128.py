# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: math.exp(-v) raises an OverflowError for a very negative input
# line: 13
# style: loops
import math

import numpy as np

def sigmoid(x):
    if np.ndim(x) == 0:
        return 1.0 / (1.0 + math.exp(-x))
    return np.array([sigmoid(v) for v in x])
