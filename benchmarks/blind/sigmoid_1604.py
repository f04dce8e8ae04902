# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import math
import numpy as np

def _one(a):
    if a < 0:
        e = math.exp(a)
        return e / (e + 1)
    return 1 / (1 + math.exp(-a))

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        out[i] = _one(float(x[i]))
    return out
