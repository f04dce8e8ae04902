# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry an input, and the root is missing
# line: none
# style: loop, two mistakes
import numpy as np

def layer(d_in, d_out):
    s = 2/d_out
    W = np.zeros((d_in, d_out))
    for j in range(d_out):
        W[:, j] = s*np.random.randn(d_in)
    b = np.zeros(d_in)
    return W, b
