# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: neither mask includes x = 0, so the result there stays 0 instead of one half
# line: 15
# style: verbose
import numpy as np

def sigmoid(x):
    # real numbers
    x = np.asarray(x, dtype=float)
    # the result starts with zeros
    result = np.zeros(x.shape)
    # positive inputs: exp(-x) is small
    positive = x > 0
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    # negative inputs: exp(x) is small
    negative = x < 0
    small = np.exp(x[negative])
    result[negative] = small / (1 + small)
    return result
