# piece: layer
# truth: wrong
# function: layer
# mistake: all weights start at zero
# line: 11
# style: verbose
import numpy as np

def layer(d_in, d_out, rng):
    sigma = np.sqrt(2 / d_in)
    w = np.zeros((d_in, d_out))
    w *= sigma
    b = np.zeros(d_out)
    return w, b
