# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is 2 / (d_in + d_out), Glorot's rule
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    sd = np.sqrt(2 / (d_in + d_out))
    return sd * rng.standard_normal((d_in, d_out)), np.zeros(d_out)
