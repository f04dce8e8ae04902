# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: 1 minus instead of 1 plus in the denominator
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 1 / (1 - np.exp(-x))
