# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return np.exp(-np.logaddexp(0, -np.asarray(x, float)))
