# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_out is used as the standard deviation, it is the variance
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    return np.random.default_rng(seed).normal(0, 2 / d_out, (d_in, d_out)), np.zeros(d_out)
