# piece: layer
# truth: wrong
# function: layer
# mistake: uniform between -s and s has the standard deviation s / sqrt(3), not s
# line: 15
# style: verbose
import numpy as np

def layer(d_in, d_out, rng=None):
    # random numbers
    rng = np.random.default_rng(rng)
    # spread
    s = np.sqrt(2 / d_in)
    # matrix of weights
    w = rng.uniform(-s, s, size=(d_in, d_out))
    # no bias in the beginning
    b = np.zeros(d_out)
    return w, b
