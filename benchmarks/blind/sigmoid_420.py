# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result lies around 0, not around a half, and a quarter stands in the argument
# line: none
# style: vectorised, two mistakes
import numpy as np

def sigmoid(x):
    t = np.tanh(np.multiply(x, 0.25))
    return t*0.5
