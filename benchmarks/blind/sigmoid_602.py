# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential of x and not of -x
# line: 16
# style: verbose
import numpy as np

def sigmoid(x):
    # make sure that we have floats
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    # the denominator
    with np.errstate(over="ignore"):
        denominator = 1 + np.exp(x)
    # and the quotient
    return 1 / denominator
