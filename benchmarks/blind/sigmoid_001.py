# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: plain Python loop
import math
import numpy as np

def one(v):
    if v >= 0:
        return 1.0 / (1.0 + math.exp(-v))
    e = math.exp(v)
    return e / (1.0 + e)

def sigmoid(x):
    if np.ndim(x) == 0:
        return one(x)
    out = np.empty(np.shape(x))
    for index, v in np.ndenumerate(x):
        out[index] = one(v)
    return out
