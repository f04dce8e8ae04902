# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: operator precedence: 1 / 1 + e^-x is computed instead of 1 / (1 + e^-x)
# line: 13
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=np.float64)
    x = np.maximum(x, -700)
    exponential = np.exp(-x)
    result = 1 / 1 + exponential
    return result
