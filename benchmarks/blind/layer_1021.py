# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value leaves only positive weights
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    z = np.random.default_rng(seed).standard_normal((d_in, d_out))
    return np.sqrt(np.square(z) * 2 / d_out), np.zeros(d_out)
