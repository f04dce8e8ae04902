# piece: layer
# truth: wrong
# function: init_layer
# mistake: 4 / d_out: the 2 is outside the root
# line: 12
# style: step by step, dictionary returned
import numpy as np

def init_layer(n_in, n_out, seed=None):
    rng = np.random.default_rng(seed)
    return {
        "W": rng.standard_normal((n_in, n_out)) * 2 / np.sqrt(n_out),
        "b": np.zeros(n_out),
    }
