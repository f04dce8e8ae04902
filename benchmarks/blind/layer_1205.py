# piece: layer
# truth: wrong
# function: layer
# mistake: Xavier's 1 / d_out instead of He's 2 / d_out
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    g = np.random.default_rng(seed)
    W = g.standard_normal((d_in, d_out)) / np.sqrt(d_out)
    return W, np.zeros(d_out)
