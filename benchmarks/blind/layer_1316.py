# piece: layer
# truth: wrong
# function: init_layer
# mistake: the absolute value is taken, only positive weights
# line: 11
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    R = np.random.randn(d_in, d_out)
    W = np.abs(R * np.sqrt(2 / d_out))
    b = np.zeros(d_out)
    return W, b
