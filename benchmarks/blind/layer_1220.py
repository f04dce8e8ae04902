# piece: layer
# truth: wrong
# function: layer
# mistake: rng.random is uniform on 0 to 1, all weights are positive
# line: 11
# style: terse NumPy
import numpy as np

def layer(d_in, d_out, seed=None):
    rng = np.random.default_rng(seed)
    w = rng.random((d_in, d_out)) * np.sqrt(2.0 / d_out)
    return w, np.zeros((d_out,))
