# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    W = np.sqrt(2 / d_out) * np.random.randn(d_in, d_out)
    b = np.zeros(d_out)
    return W, b
