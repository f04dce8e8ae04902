# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(np.asarray(x) >= 0, 1.0, e) / (1.0 + e)
