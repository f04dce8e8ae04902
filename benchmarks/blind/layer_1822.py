# piece: layer
# truth: right
# function: layer
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    s = np.sqrt(2.0 / (d_in if fan == "fan_in" else d_out))
    w = np.zeros((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            w[i, j] = s * rng.standard_normal()
    return w, w[0] * 0
