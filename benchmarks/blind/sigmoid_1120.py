# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: with the absolute value in the exponent negative inputs give the value of the positive ones
# line: 11
# style: lecture
import numpy as np

def sigmoid(x):
    z = np.exp(-np.abs(x))
    return 1 / (1 + z)
