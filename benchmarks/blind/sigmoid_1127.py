# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: loops
import math

import numpy as np

def sigmoid(x):
    if np.ndim(x) > 0:
        return np.array([sigmoid(v) for v in x])
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return 1 - 1 / (1 + math.exp(x)) if x > -1 else math.exp(x) / (1 + math.exp(x))
