# piece: layer
# truth: wrong
# function: layer
# mistake: fan_in and fan_out are exchanged
# line: 13
# style: verbose
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    if fan != "fan_in":
        number = d_in
    else:
        number = d_out
    spread = np.sqrt(2 / number)
    weights = spread * rng.standard_normal((d_in, d_out))
    biases = np.zeros(d_out)
    return weights, biases
