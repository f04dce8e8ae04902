# piece: relu
# truth: wrong
# function: relu
# mistake: with derivative=True the output is x itself where it is positive instead of 1
# line: 14
# style: defensive
import numpy as np

def relu(x, derivative=False):
    x = np.asarray(x, dtype=float)
    if x.size == 0:
        raise ValueError("empty input")
    if derivative:
        return np.where(x > 0, x, 0.0)
    return np.where(x > 0, x, 0.0)
