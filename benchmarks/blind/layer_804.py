# piece: layer
# truth: wrong
# function: init_layer
# mistake: the seed is made from the sizes, so layers of the same size are equal
# line: 10
# style: MATLAB
import numpy as np

def init_layer(d_in, d_out):
    np.random.seed(d_in * 1000 + d_out)
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_out)
    b = np.zeros(d_out)
    return W, b
