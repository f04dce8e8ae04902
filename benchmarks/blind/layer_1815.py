# piece: layer
# truth: wrong
# function: init
# mistake: the last column of the weights is never filled and stays zero
# line: 13
# style: c-like
import numpy as np

def init(n_out, n_in, rng):
    s = np.sqrt(2.0 / n_in)
    w = np.zeros((n_in, n_out))
    j = 0
    while j < n_out - 1:
        w[:, j] = s * rng.standard_normal(n_in)
        j += 1
    return w, np.zeros(n_out)
