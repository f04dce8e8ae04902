# piece: linear
# truth: right
# function: linear
# style: textbook
import numpy as np

def linear(x, w, b):
    """Homogeneous coordinates: the bias is one more row of the weights."""
    x1 = np.c_[np.ones(len(x)), x]
    w1 = np.r_[np.reshape(b, (1, -1)), w]
    return x1 @ w1
