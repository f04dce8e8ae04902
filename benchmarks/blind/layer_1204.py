# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: step by step
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    variance = 2.0 / d_out
    flat = rng.standard_normal(d_in * d_out)
    W = flat.reshape(d_out, d_in).T * variance ** 0.5
    return W, np.repeat(0.0, d_out)
