# piece: layer
# truth: wrong
# function: init_layer
# mistake: one row is drawn and repeated
# line: 14
# style: helpers
import numpy as np

def gaussian(std, size):
    return np.random.normal(scale=std, size=size)

def init_layer(d_in, d_out):
    row = gaussian(np.sqrt(2 / d_out), d_out)
    W = np.tile(row, (d_in, 1))
    return W, np.zeros(d_out)
