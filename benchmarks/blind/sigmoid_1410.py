# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign is turned in place, which changes the caller's array
# line: 14
# style: verbose
import numpy as np

def sigmoid(x):
    # make sure that we have floats
    x = np.asarray(x, dtype=float)
    # limit the exponent
    # -x, because the formula has e to the minus x
    x *= -1
    exponential = np.exp(np.minimum(x, 700))
    # the formula
    return 1 / (1 + exponential)
