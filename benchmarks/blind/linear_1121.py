# piece: linear
# truth: wrong
# function: model
# mistake: starting value 0, the bias is never used
# line: 11
# style: loops
import math
import numpy as np

def one(x, w, b):
    z = 0.0
    for xi, wi in zip(x, w):
        z += xi * wi
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))

def model(x, w, b):
    if x.ndim == 1:
        return one(x, w, b)
    return np.array([one(row, w, b) for row in x])
