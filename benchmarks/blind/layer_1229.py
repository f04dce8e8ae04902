# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: loop
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    W = np.zeros((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            W[i, j] = rng.normal(0, np.sqrt(2 / d_out))
    b = np.array([0.0] * d_out)
    return W, b
