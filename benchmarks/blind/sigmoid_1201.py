# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return (np.tanh(np.multiply(x, 0.5)) + 1) / 2
