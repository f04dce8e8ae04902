# piece: layer
# truth: wrong
# function: init_layer
# mistake: 2 / d_out is taken for the standard deviation
# line: 10
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    W = np.random.normal(0, 2 / d_out, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b
