# piece: layer
# truth: wrong
# function: layer
# mistake: the loop over the inputs starts at 1, so the weights of the first input stay zero
# line: 11
# style: loops
import numpy as np

def layer(d_in, d_out):
    W = np.zeros((d_in, d_out))
    for i in range(1, d_in):
        for j in range(d_out):
            W[i, j] = np.random.normal(0, np.sqrt(2 / d_out))
    b = np.zeros(d_out)
    return W, b
