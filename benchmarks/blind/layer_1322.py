# piece: layer
# truth: wrong
# function: init_layer
# mistake: rand draws uniformly from [0, 1): all weights are positive
# line: 12
# style: verbose
import numpy as np

def init_layer(d_in, d_out):
    # He initialisation
    scale = np.sqrt(2 / d_out)
    w = np.random.rand(d_in, d_out) * scale
    # biases start at zero
    b = np.zeros(d_out)
    return w, b
