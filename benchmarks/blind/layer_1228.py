# piece: layer
# truth: wrong
# function: layer
# mistake: an unset seed falls back to 0, so every layer starts from the same numbers
# line: 10
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed or 0)
    W = rng.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out))
    return W, np.zeros(d_out)
