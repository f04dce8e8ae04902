# piece: layer
# truth: right
# function: layer
# style: c-like
import math
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    sigma = math.sqrt(2.0) / math.sqrt(d_in)
    w = np.zeros((d_in, d_out))
    b = np.zeros(d_out)
    for j in range(d_out):
        b[j] = 0.0
        for i in range(d_in):
            w[i, j] = rng.normal(0.0, sigma)
    return w, b
