# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s(1 - s) is returned
# line: 13
# style: helper for the derivative
import numpy as np
from scipy.special import expit

def sigmoid(x):
    s = expit(np.asarray(x, dtype=float))
    ds = s * (1 - s)
    return ds
