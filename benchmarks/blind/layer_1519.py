# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np


def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    n = d_out if fan == "fan_out" else d_in
    w = np.empty((d_in, d_out))
    b = np.empty(d_out)
    for j in range(d_out):
        b[j] = 0
        w[:, j] = rng.normal(0, np.sqrt(2 / n), size=d_in)
    return w, b
