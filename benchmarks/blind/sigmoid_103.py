# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: math in a comprehension
import math
import numpy as np

def _one(v):
    v = float(v)
    return 1 / (1 + math.exp(-v)) if v > -700 else math.exp(v)

def sigmoid(x):
    a = np.asarray(x)
    return np.array([_one(v) for v in a.flat], dtype=float).reshape(a.shape)
