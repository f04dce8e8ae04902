# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative of the sigmoid is returned instead of the sigmoid
# line: 11
# style: textbook
import numpy as np

def sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
