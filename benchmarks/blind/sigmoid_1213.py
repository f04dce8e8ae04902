# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the condition is turned round, so the value of -x is returned
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x < 0, 1 / (1 + e), e / (1 + e))
