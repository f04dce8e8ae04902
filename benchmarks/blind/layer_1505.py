# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have the shape (d_out, d_in)
# line: 13
# style: terse
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_out if fan == "fan_out" else d_in
    return rng.normal(0, (2 / n) ** .5, (d_out, d_in)), np.zeros(d_out)
