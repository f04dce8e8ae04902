# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def layer(d_in, d_out, seed=None):
    # the difference of two independent normals with variance 1 / d_out each
    # has the variance 2 / d_out
    rng = np.random.default_rng(seed)
    first, second = rng.normal(0, 1 / np.sqrt(d_out), (2, d_in, d_out))
    W = first - second
    b = np.zeros_like(W[0])
    return W, b
