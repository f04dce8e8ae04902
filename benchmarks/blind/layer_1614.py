# piece: layer
# truth: wrong
# function: init
# mistake: the standard deviation is 1/sqrt(2 fan): the factor 2 stands on the wrong side
# line: 11
# style: c-like
import numpy as np

def init(d_in, d_out, rng, use_out=False):
    fan = d_out if use_out else d_in
    s = 1 / np.sqrt(2 * fan)
    w = rng.normal(0, s, size=d_in * d_out).reshape(d_in, d_out)
    return w, np.zeros(d_out)
