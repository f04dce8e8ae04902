# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: matlab
import numpy as np

def init_layer(d_in, d_out):
    W = np.reshape(np.random.normal(0, np.sqrt(2 / d_out), d_in * d_out), (d_out, d_in)).T
    b = np.repeat(0.0, d_out)
    return W, b
