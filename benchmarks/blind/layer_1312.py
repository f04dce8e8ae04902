# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias has one entry an input instead of one a unit
# line: 11
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    W = np.sqrt(2 / d_out) * np.random.randn(d_in, d_out)
    b = np.zeros(d_in)
    return W, b
