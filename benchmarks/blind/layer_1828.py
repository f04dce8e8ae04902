# piece: layer
# truth: wrong
# function: layer
# mistake: the same row is repeated for all inputs, only d_out numbers are drawn
# line: 17
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    if rng is None:
        rng = np.random.default_rng()
    f = d_in if fan == "fan_in" else d_out
    s = np.sqrt(2.0 / f)
    row = s * rng.standard_normal(d_out)
    w = np.zeros((d_in, d_out))
    for i in range(d_in):
        w[i] = row
    return w, np.zeros(d_out)
