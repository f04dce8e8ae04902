# piece: layer
# truth: wrong
# function: init_layer
# mistake: the first index starts at 1, so the weights of the first input stay zero
# line: 13
# style: C-like
import numpy as np

def init_layer(d_in, d_out):
    W = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    s = np.sqrt(2.0 / d_out)
    for i in range(1, d_in):
        for j in range(0, d_out):
            W[i, j] = s * np.random.randn()
    return W, b
