# piece: layer
# truth: wrong
# function: layer
# mistake: the biases start at one
# line: 12
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    W = np.sqrt(2 / d_out) * rng.normal(size=(d_in, d_out))
    return W, np.ones(d_out)
