# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: verbose
import numpy as np

def linear(x, W, b):
    # number of inputs
    d = W.shape[0]
    # begin with the bias in every row
    z = np.ones((x.shape[0], 1)) * b
    # each input adds a multiple of its row of weights
    for k in range(d):
        # outer product of the column of x and the row of W
        z = z + np.outer(x[:, k], W[k, :])
    return z
