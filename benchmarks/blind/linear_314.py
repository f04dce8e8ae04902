# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: transposed twice
import numpy as np

def linear(x, w, b):
    return np.dot(np.transpose(w), np.transpose(x)).T + b
