# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: two to the power instead of e to the power
# line: 9
# style: powers
import numpy as np

def sigmoid(x, base=2.0):
    x = np.asarray(x, dtype=np.float64)
    small = np.power(base, -np.abs(x))
    return np.where(x < 0, small, 1) / (1 + small)
