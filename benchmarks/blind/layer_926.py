# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias has one entry for every input instead of every output
# line: 11
# style: MATLAB
import numpy as np

def init_layer(d_in, d_out):
    W = np.random.randn(d_in, d_out)*np.sqrt(2/d_out)
    b = np.zeros(np.size(W, 0))
    return W, b
