# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_in is the variance, but it is used as the standard deviation
# line: 12
# style: textbook
import numpy as np

def layer(d_in, d_out, rng=None):
    """He initialisation: W ~ N(0, 2 / d_in), b = 0."""
    rng = np.random.default_rng(rng)
    w = rng.normal(0, 2 / d_in, size=(d_in, d_out))
    b = np.zeros(d_out)
    return w, b
