# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is set after the draw and so has no effect on it
# line: none
# style: terse, freely
import numpy as np

def layer(d_out, d_in, seed=None):
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_out)
    if seed is not None:
        np.random.seed(seed)
    return W, np.zeros(d_out)
