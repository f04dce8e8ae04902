# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    return np.random.default_rng(seed).normal(0, (2 / d_out) ** 0.5, (d_in, d_out)), np.zeros(d_out)
