# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are all zero
# line: 10
# style: half-renamed
import numpy as np

def init_layer(d_in, d_out):
    W = np.zeros((d_in, d_out))
    W = W * np.sqrt(2 / d_out)
    b = np.zeros(d_out)
    return W, b
