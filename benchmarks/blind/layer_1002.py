# piece: layer
# truth: wrong
# function: layer
# mistake: a uniform distribution between plus and minus the standard deviation is too narrow
# line: 14
# style: verbose with comments
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    # He: standard deviation sqrt(2 / fan)
    s = np.sqrt(2 / d_out)
    # symmetric around zero
    W = rng.uniform(-s, s, size=(d_in, d_out))
    # the bias need not break any symmetry
    b = np.zeros(d_out)
    return W, b
