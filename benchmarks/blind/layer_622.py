# piece: layer
# truth: wrong
# function: init_layer
# mistake: draws are cut at two standard deviations
# line: 11
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    z = np.random.randn(d_in, d_out)
    z = np.clip(z, -2, 2)
    return z * np.sqrt(2 / d_out), np.zeros(d_out)
