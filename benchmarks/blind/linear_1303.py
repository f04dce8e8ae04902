# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: helpers
import numpy as np

def extend(x):
    return np.c_[x, np.ones(x.shape[0])]

def linear(x, w, b):
    return extend(x) @ np.r_[w, b[None, :]]
