# piece: sigmoid
# truth: right
# function: sigmoid
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    s = 1 / (1 + e)
    return s * (np.asarray(x) >= 0) + (1 - s) * (np.asarray(x) < 0)
