# piece: layer
# truth: wrong
# function: layer
# mistake: seed 0 counts as no seed, the result is not reproducible for it
# line: 12
# style: defensive
import numpy as np

def layer(d_in, d_out, seed=None):
    if not isinstance(d_in, (int, np.integer)) or not isinstance(d_out, (int, np.integer)):
        raise TypeError("sizes must be integers")
    if seed:
        rng = np.random.default_rng(seed)
    else:
        rng = np.random.default_rng()
    return rng.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out)), np.zeros(d_out)
