# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value makes all weights positive
# line: 14
# style: verbose
import numpy as np


def layer(d_in, d_out, use_fan_out=False, rng=None):
    rng = np.random.default_rng() if rng is None else rng
    fan_size = d_out if use_fan_out else d_in
    noise = rng.standard_normal((d_in, d_out))
    weights = np.sqrt(2 / fan_size) * np.abs(noise)
    return weights, np.zeros(d_out)
