# piece: layer
# truth: wrong
# function: init_layer
# mistake: a seed of 0 counts as no seed, so the numbers are not repeatable with it
# line: 14
# style: chatbot
import numpy as np

def init_layer(d_in, d_out, seed=None):
    """He initialisation with an optional seed.

    Calls with the same seed return the same weights.
    """
    if seed:
        rng = np.random.default_rng(seed)
    else:
        rng = np.random.default_rng()
    return rng.normal(0.0, np.sqrt(2.0 / d_out), (d_in, d_out)), np.zeros(d_out)
