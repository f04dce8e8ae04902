# piece: layer
# truth: wrong
# function: initialise
# mistake: the biases come as a column of shape (d_out, 1), which broadcasts wrongly later
# line: 12
# style: textbook
import numpy as np

def initialise(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    sigma = np.sqrt(2.0) / np.sqrt(d_in)
    return sigma * rng.standard_normal((d_in, d_out)), np.zeros((d_out, 1))
