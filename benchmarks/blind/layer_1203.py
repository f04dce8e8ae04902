# piece: layer
# truth: wrong
# function: layer
# mistake: a uniform distribution instead of the normal one
# line: 12
# style: step by step
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    limit = np.sqrt(6 / d_out)
    W = rng.uniform(-limit, limit, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b
