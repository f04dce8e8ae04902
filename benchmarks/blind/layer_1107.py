# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: terse
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    n = d_out if fan == "fan_out" else d_in
    return np.random.default_rng(seed).multivariate_normal([0], [[2 / n]], (d_in, d_out))[..., 0], np.zeros(d_out)
