# piece: layer
# truth: wrong
# function: init_layer
# mistake: the matrix has the shape (d_out, d_in)
# line: 12
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    s = np.sqrt(2 / d_out)
    # W = s * randn(dout, din);
    W = s * np.random.randn(d_out, d_in)
    # b = zeros(1, dout);
    b = np.zeros((1, d_out))[0, :]
    return W, b
