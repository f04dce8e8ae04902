# piece: layer
# truth: wrong
# function: init_layer
# mistake: zero vectors are kept by size and handed out again, a trained bias shows up in the next new layer
# line: 14
# style: object-minded
import numpy as np

ZEROS = {}

def zeros(d):
    if d not in ZEROS:
        ZEROS[d] = np.zeros(d)
    return ZEROS[d]

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    n = d_in if fan == "fan_in" else d_out
    W = np.random.default_rng(seed).normal(scale=np.sqrt(2 / n), size=(d_in, d_out))
    return W, zeros(d_out)
