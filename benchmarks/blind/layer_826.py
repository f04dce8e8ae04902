# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def init_layer(d_in, d_out):
    # weights and bias in one matrix, the last row is the bias
    T = np.zeros((d_in + 1, d_out))
    T[:d_in, :] = np.sqrt(2 / d_out) * np.random.randn(d_in, d_out)
    W = T[0:d_in, :]
    b = T[d_in, :]
    return W, b
