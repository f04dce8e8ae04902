# piece: layer
# truth: wrong
# function: layer
# mistake: one over d_out instead of two (Xavier)
# line: 11
# style: vectorised
import numpy as np

def layer(d_in, d_out):
    rng = np.random.default_rng()
    return rng.standard_normal((d_in, d_out)) / np.sqrt(d_out), np.zeros((d_out,))
