# piece: relu
# truth: wrong
# function: relu
# mistake: values between 0 and 1 are also set to zero
# line: 13
# style: C-like
import numpy as np

def relu(x):
    y = np.empty(x.size)
    k = 0
    for v in x.flat:
        if v < 1:
            y[k] = 0
        else:
            y[k] = v
        k = k + 1
    return y.reshape(x.shape)
