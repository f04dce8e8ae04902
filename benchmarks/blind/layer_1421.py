# piece: layer
# truth: wrong
# function: layer
# mistake: one random row is drawn and repeated, so all inputs share their weights
# line: 14
# style: c-like
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    w = np.zeros((d_in, d_out))
    row = rng.normal(0, np.sqrt(2 / d_in), d_out)
    for i in range(d_in):
        w[i] = row
    return w, np.zeros(d_out)
