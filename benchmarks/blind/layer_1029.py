# piece: layer
# truth: wrong
# function: layer
# mistake: integer division: the standard deviation is 0 for more than two units
# line: 12
# style: C-like
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    W = np.zeros((d_in, d_out))
    s = np.sqrt(2 // d_out)
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = rng.normal() * s
    b = np.zeros(d_out)
    return W, b
