# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias is drawn too
# line: 14
# style: helpers
import numpy as np

def gaussian(std, size):
    return np.random.normal(scale=std, size=size)

def init_layer(d_in, d_out):
    s = np.sqrt(2 / d_out)
    return gaussian(s, (d_in, d_out)), gaussian(s, d_out)
