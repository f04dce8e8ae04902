# piece: layer
# truth: wrong
# function: layer
# mistake: integer division 2 // d_in is 0, so every weight is 0
# line: 11
# style: c-like
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    variance = 2 // d_in
    sigma = variance ** 0.5
    w = np.empty((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            w[i, j] = sigma * rng.standard_normal()
    b = np.zeros(d_out)
    return w, b
