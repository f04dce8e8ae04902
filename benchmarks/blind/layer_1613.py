# piece: layer
# truth: wrong
# function: layer
# mistake: one random row is drawn and copied to all the inputs
# line: 15
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    g = rng if rng else np.random.default_rng()
    f = d_in if fan == "fan_in" else d_out
    w = np.zeros((d_in, d_out))
    row = g.normal(0, (2 / f) ** 0.5, d_out)
    for i in range(d_in):
        w[i] = row
    return w, np.zeros(d_out)
