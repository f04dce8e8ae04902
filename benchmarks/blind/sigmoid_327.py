# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: at zero itself the result is 0
# line: 12
# style: three cases
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    high = (x > 0) / (1 + e)
    low = (x < 0) * e / (1 + e)
    return high + low
