# piece: layer
# truth: wrong
# function: layer
# mistake: loc and scale are exchanged: the mean is the wanted spread, the standard deviation 1
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_out, d_in, rng):
    W = rng.normal(np.sqrt(2 / d_out), 1, (d_in, d_out))
    return W, np.zeros(d_out)
