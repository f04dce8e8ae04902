# piece: layer
# truth: wrong
# function: layer
# mistake: the shape of the weights is (d_out, d_in)
# line: 14
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    size = d_in if fan == "fan_in" else d_out
    std = (2 / size) ** 0.5
    weights = rng.normal(scale=std, size=(d_out, d_in))
    biases = np.zeros(d_out)
    return weights, biases
