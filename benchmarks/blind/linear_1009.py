# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def linear(x, W, b):
    return np.c_[np.ones(len(x)), x] @ np.r_[b[None], W]
