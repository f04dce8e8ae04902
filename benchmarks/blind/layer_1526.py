# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    n = d_in if fan == "fan_in" else d_out
    w = np.fromiter((rng.normal() for _ in range(d_in * d_out)), float)
    w = w.reshape(d_in, d_out)
    w *= np.sqrt(2 / n)
    return w, w[0] * 0
