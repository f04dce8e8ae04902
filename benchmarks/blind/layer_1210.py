# piece: layer
# truth: wrong
# function: layer
# mistake: one number is drawn before the inner loop and fills the whole row
# line: 16
# style: translated from C
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    W = np.zeros((d_in, d_out))
    sd = (2.0 / d_out) ** 0.5
    for i in range(d_in):
        r = rng.standard_normal()
        for j in range(d_out):
            W[i, j] = sd * r
    return W, np.zeros(d_out)
