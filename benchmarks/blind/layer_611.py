# piece: layer
# truth: wrong
# function: init_layer
# mistake: Glorot: 2 / (d_in + d_out)
# line: 10
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    var = 2 / (d_in + d_out)
    return np.random.randn(d_in, d_out) * np.sqrt(var), np.zeros(d_out)
