# piece: linear
# truth: wrong
# function: linear
# mistake: pointwise product and a sum over all entries instead of the matrix product
# line: 14
# style: translated from MATLAB
import numpy as np

def linear(x, W, b):
    # y = x*W + b
    n = x.shape[0]
    y = np.zeros((n, W.shape[1]))
    for i in range(n):
        y[i] = np.sum(x[i][:, None] * W) + b
    return y
