# piece: layer
# truth: right
# function: layer
# style: terse
import numpy as np

def layer(d_in, d_out, rng=None):
    return np.random.default_rng(rng).normal(scale=(d_in / 2) ** -0.5, size=(d_in, d_out)), np.zeros(d_out)
