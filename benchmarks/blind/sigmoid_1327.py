# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is stored in an array of the input's type: integers give 0 everywhere
# line: 12
# style: c
import math
import numpy as np

def sigmoid(x):
    x = np.atleast_1d(x)
    out = np.zeros_like(x)
    for i in range(x.size):
        v = float(x.flat[i])
        if v >= 0:
            out.flat[i] = 1.0 / (1.0 + math.exp(-v))
        else:
            e = math.exp(v)
            out.flat[i] = e / (1.0 + e)
    return out
