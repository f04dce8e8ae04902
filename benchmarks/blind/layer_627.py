# piece: layer
# truth: wrong
# function: init_layer
# mistake: Xavier: 1 / fan
# line: 10
# style: vectorised
import numpy as np

def init_layer(d_in, d_out):
    scale = np.sqrt(1 / d_out)
    return scale * np.random.randn(d_in, d_out), np.zeros(d_out)
