# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    return np.transpose(np.dot(np.transpose(w), np.transpose(x))) + b
