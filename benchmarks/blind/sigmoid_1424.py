# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import math
import numpy as np

def _one(v):
    if v < 0.0:
        t = math.exp(v)
        return t / (t + 1.0)
    return 1.0 / (math.exp(-v) + 1.0)

def sigmoid(x):
    a = np.asarray(x, dtype=float)
    out = np.empty(a.shape)
    for k in np.ndindex(a.shape):
        out[k] = _one(float(a[k]))
    return out
