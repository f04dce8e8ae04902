# piece: layer
# truth: wrong
# function: layer
# mistake: one column is drawn and repeated, so all units are identical
# line: 14
# style: c-like
import numpy as np

def layer(d_in, d_out, rng):
    s = np.sqrt(2.0 / d_in)
    w = np.zeros((d_in, d_out))
    col = rng.normal(0, s, d_in)
    for j in range(d_out):
        w[:, j] = col
    return w, np.zeros(d_out)
