# piece: layer
# truth: wrong
# function: init_layer
# mistake: the seed is ignored when it is 0, since 0 counts as false
# line: 10
# style: C-like, freely
import numpy as np

def init_layer(n_in, n_out, seed=None):
    if seed:
        rng = np.random.RandomState(seed)
    else:
        rng = np.random.RandomState()
    w = np.empty(n_in * n_out)
    s = np.sqrt(2.0 / n_out)
    i = 0
    while i < n_in * n_out:
        w[i] = s * rng.randn()
        i += 1
    return w.reshape(n_in, n_out), np.zeros(n_out)
