# piece: layer
# truth: wrong
# function: layer
# mistake: 2 // n is 0 for every fan above 2, so all weights are 0
# line: 14
# style: c-like
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    n = d_out if fan == "fan_out" else d_in
    scale = np.sqrt(2 // n)
    return scale * rng.standard_normal((d_in, d_out)), np.zeros(d_out)
