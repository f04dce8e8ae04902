# piece: layer
# truth: wrong
# function: layer
# mistake: the biases are drawn like the weights instead of being zero
# line: 15
# style: verbose
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    size = {"fan_in": d_in, "fan_out": d_out}[fan]
    sigma = np.sqrt(2 / size)
    weights = rng.normal(loc=0.0, scale=sigma, size=(d_in, d_out))
    bias = rng.normal(loc=0.0, scale=sigma, size=d_out)
    return weights, bias
