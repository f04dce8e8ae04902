# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    return np.random.RandomState(seed).randn(d_in, d_out) / np.sqrt(d_out / 2), np.zeros(d_out)
