# piece: relu
# truth: wrong
# function: relu
# mistake: threshold 1: values between 0 and 1 are cut
# line: 13
# style: loop
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = x.copy()
    for i in np.ndindex(x.shape):
        if x[i] < 1:
            out[i] = 0
    return out
