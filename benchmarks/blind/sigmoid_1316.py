# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: one test for the whole array: the sign of the first element decides the branch, the others overflow to NaN
# line: 11
# style: c
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if x.ravel()[0] >= 0:
        return 1.0 / (1.0 + np.exp(-x))
    ex = np.exp(x)
    return ex / (1.0 + ex)
