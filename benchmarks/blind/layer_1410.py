# piece: layer
# truth: wrong
# function: layer
# mistake: the biases start at 1 instead of 0
# line: 14
# style: textbook
import numpy as np

def layer(d_in, d_out, rng=None):
    """W ~ N(0, 2/d_in), b = 0."""
    rng = np.random.default_rng(rng)
    sigma = np.sqrt(2 / d_in)
    w = sigma * rng.standard_normal(size=(d_in, d_out))
    b = np.ones(d_out)
    return w, b
