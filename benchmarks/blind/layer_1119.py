# piece: layer
# truth: wrong
# function: init_layer
# mistake: the generator is made anew from the seed for every row, with a seed all rows are equal
# line: 17
# style: c-like
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    if fan == "fan_in":
        n = d_in
    else:
        n = d_out
    sd = (2.0 / n) ** 0.5
    W = np.empty((d_in, d_out))
    for i in range(d_in):
        rng = np.random.default_rng(seed)
        W[i, :] = sd * rng.standard_normal(d_out)
    b = np.zeros(d_out)
    return W, b
