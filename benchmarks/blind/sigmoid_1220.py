# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the absolute value is not undone, negative and positive x get the same value
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    z = np.exp(-np.abs(x))
    return 1 / (1 + z)
