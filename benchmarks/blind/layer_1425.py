# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are made positive by abs
# line: 13
# style: verbose
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    # the standard deviation must be positive
    sd = np.sqrt(2 / d_in)
    w = np.abs(rng.normal(0, sd, (d_in, d_out)))
    # biases
    b = np.zeros((d_out,))
    return w, b
