# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value is taken, the weights are half-normal with mean above 0
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    W = np.abs(rng.standard_normal((d_in, d_out)))
    return W * np.sqrt(2 / d_out), np.zeros(d_out)
