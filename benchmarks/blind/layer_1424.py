# piece: layer
# truth: wrong
# function: layer
# mistake: the weight matrix has the shape (d_out, d_in)
# line: 11
# style: terse
import numpy as np

def layer(d_in, d_out, rng=None):
    g = np.random.default_rng(rng)
    w = g.normal(0, (2 / d_in) ** 0.5, (d_out, d_in))
    return w, np.zeros(d_out)
