# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of the caller is halved in place, and tanh + 1 is not halved
# line: none
# style: in-place
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    x /= 2
    return np.tanh(x) + 1
