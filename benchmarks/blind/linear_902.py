# piece: linear
# truth: wrong
# function: linear
# mistake: the factors stand in the order w, x, which is right only for a single sample
# line: 10
# style: MATLAB
import numpy as np

def linear(x, w, b):
    z = np.dot(w, x) + b
    return z
