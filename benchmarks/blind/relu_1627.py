# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1, so values between 0 and 1 are set to zero
# line: 12
# style: c-like
import numpy as np

def relu(x):
    r = np.zeros(np.shape(x))
    for i in np.ndindex(*np.shape(x)):
        if x[i] >= 1:
            r[i] = x[i]
    return r
