# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the first output is used for all of them
# line: 15
# style: MATLAB
import numpy as np

def linear(x, W, b):
    m = x.shape[0]
    n = W.shape[1]
    Z = np.zeros((m, n))
    for j in range(n):
        Z[:, j] = np.sum(x * W[:, j], 1)
        Z[:, j] = Z[:, j] + b[0]
    return Z
