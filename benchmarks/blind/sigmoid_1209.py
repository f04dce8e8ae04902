# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: parentheses are missing, the 1 is divided first and the exponential added
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 1 / 1 + np.exp(-x)
