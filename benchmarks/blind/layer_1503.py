# piece: layer
# truth: wrong
# function: layer
# mistake: the biases start at 1
# line: 13
# style: terse
import numpy as np


def layer(shape, rng, fan="fan_in"):
    d_in, d_out = shape
    s = np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    return s * rng.standard_normal((d_in, d_out)), np.ones(d_out)
