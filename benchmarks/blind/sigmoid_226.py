# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: large arguments return early with 1, but the bound is far too low
# line: 11
# style: early return
import math
import numpy as np

def _one(v):
    if v > 2:
        return 1.0
    if v < -40:
        return math.exp(v)
    return 1.0 / (1.0 + math.exp(-v))

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.array([_one(v) for v in x.ravel()]).reshape(x.shape)
