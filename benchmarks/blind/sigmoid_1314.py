# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: c
import math
import numpy as np

def _one(v):
    if v >= 0:
        return 1.0 / (1.0 + math.exp(-v))
    e = math.exp(v)
    return e / (1.0 + e)

def sigmoid(x):
    x = np.asarray(x)
    return np.array([_one(float(v)) for v in x.ravel()]).reshape(x.shape)
