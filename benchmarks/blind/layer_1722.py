# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np

def layer(d_in, d_out, rng):
    w = np.empty((d_in, d_out))
    b = np.empty(d_out)
    sigma = np.sqrt(2.0 / d_in)
    for j in range(d_out):
        b[j] = 0.0
        w[:, j] = sigma * rng.standard_normal(d_in)
    return w, b
