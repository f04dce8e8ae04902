# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: arguments beyond four are taken for infinite already
# line: 10
# style: early return for far arguments
import numpy as np

def one(v):
    if v > 4:
        return 1.0
    if v < -700:
        return 0.0
    return 1.0 / (1.0 + np.exp(-v))

def sigmoid(x):
    return np.vectorize(one, otypes=[float])(x)
