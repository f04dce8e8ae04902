# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias gets one number a input instead of one an output
# line: 13
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    # [W, b] = deal(sqrt(2/dout) * randn(din, dout), zeros(1, din))
    W = np.random.normal(size=d_in * d_out)
    W = np.sqrt(2 / d_out) * W.reshape(d_in, d_out, order="F")
    b = np.zeros(np.size(W, 0))
    return W, b
