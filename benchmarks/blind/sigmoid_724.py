# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: C-like
import math
import numpy as np

def one(v):
    if v < 0:
        e = math.exp(v)
        return e / (1.0 + e)
    return 1.0 / (1.0 + math.exp(-v))

def sigmoid(x):
    y = np.zeros(x.shape, dtype=float)
    for i in range(x.size):
        y.flat[i] = one(float(x.flat[i]))
    return y
