# piece: layer
# truth: wrong
# function: layer
# mistake: the standard deviation is multiplied in twice
# line: 13
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    std = np.sqrt(2 / d_out)
    W = rng.normal(0, std, (d_in, d_out))
    return std * W, np.zeros(d_out)
