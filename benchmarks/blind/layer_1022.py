# piece: layer
# truth: wrong
# function: init_layer
# mistake: the loop over the units ends one early, the last column stays zero
# line: 13
# style: translated from MATLAB
import numpy as np

def init_layer(sz, seed=None):
    """sz = (d_in, d_out)"""
    rng = np.random.default_rng(seed)
    W = np.zeros(sz)
    for k in range(1, sz[1]):
        W[:, k - 1] = rng.standard_normal(sz[0]) * np.sqrt(2 / sz[1])
    return W, np.zeros(sz[1])
