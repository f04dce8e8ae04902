# piece: layer
# truth: wrong
# function: layer
# mistake: one column is drawn and repeated, all units start equal
# line: 10
# style: one-liner
import numpy as np

def layer(d_in, d_out, seed=None):
    return np.sqrt(2 / d_out) * np.random.default_rng(seed).standard_normal((d_in, 1)) * np.ones(d_out), np.zeros(d_out)
