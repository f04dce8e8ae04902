# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: np.vectorize takes the type from the first, an integer: 0 and 1 only
# line: 16
# style: functional, freely
import numpy as np, math

def _one(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))

def sigmoid(inputs, dtype=None):
    inputs = np.asarray(inputs)
    return np.vectorize(_one, otypes=[dtype or inputs.dtype])(inputs)
