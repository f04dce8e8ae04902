# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: one-liner
import numpy as np

def linear(x, W, b):
    return np.asarray(np.matrix(x) * np.matrix(W) + np.matrix(b))
