# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    return np.random.randn(d_in, d_out) / np.sqrt(d_out / 2), np.zeros(d_out)
