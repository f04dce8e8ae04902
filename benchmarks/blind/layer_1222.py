# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry per input instead of per output
# line: 16
# style: verbose with comments
import numpy as np

def layer(d_in, d_out, seed=None):
    # random numbers
    rng = np.random.default_rng(seed)
    # He initialisation: variance 2 / d_out
    std = (2 / d_out) ** 0.5
    W = rng.normal(loc=0.0, scale=std, size=(d_in, d_out))
    # biases start at zero
    b = np.zeros(d_in)
    return W, b
