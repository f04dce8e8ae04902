# piece: layer
# truth: wrong
# function: init_layer
# mistake: the integer division makes the variance zero for more than two outputs
# line: 10
# style: MATLAB
import numpy as np

def init_layer(d_in, d_out):
    v = 2 // d_out
    W = np.sqrt(v) * np.random.randn(d_in, d_out)
    b = np.zeros((1, d_out)).flatten()
    return W, b
