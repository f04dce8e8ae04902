# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp overflows for large positive inputs and gives inf / inf = NaN
# line: none
# style: terse NumPy
import numpy as np

def sigmoid(x):
    e = np.exp(np.asarray(x, float))
    return e / (e + 1)
