# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is a column, so it is added by sample and not by output
# line: 11
# style: MATLAB
import numpy as np

def linear(x, W, b):
    m = np.size(x, 0)
    B = np.reshape(b, (-1, 1))
    Z = np.dot(x, W) + B
    return Z[0:m, :]
