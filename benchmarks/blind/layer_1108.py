# piece: layer
# truth: wrong
# function: init_layer
# mistake: the square root covers the 2 only, std = sqrt(2)/fan
# line: 12
# style: terse
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    W = np.random.default_rng(seed).standard_normal(d_in * d_out).reshape(d_in, d_out)
    return W * np.sqrt(2) / n, np.zeros(d_out)
