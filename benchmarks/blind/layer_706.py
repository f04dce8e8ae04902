# piece: layer
# truth: wrong
# function: init_layer
# mistake: uniform numbers in [0, 1) instead of normal ones, so no weight is negative
# line: 13
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # standard deviation wanted by He
    std = np.sqrt(2.0 / d_out)
    # draw the weights
    W = np.random.rand(d_in, d_out)
    # scale them
    W = W * std
    # the bias starts at zero
    b = np.zeros(d_out)
    return W, b
