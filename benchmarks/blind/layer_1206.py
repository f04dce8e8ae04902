# piece: layer
# truth: wrong
# function: layer
# mistake: 2 / d_out is used as the standard deviation, the root is missing
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    return rng.normal(0, 2 / d_out, (d_in, d_out)), np.zeros(d_out)
