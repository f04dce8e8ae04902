# piece: layer
# truth: wrong
# function: init_layer
# mistake: the generator that is handed over is not used, the global one draws
# line: 13
# style: half-renamed, freely
import numpy as np

def init_layer(n_in, n_out, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    std = np.sqrt(2 / n_out)
    W = np.random.normal(0, std, (n_in, n_out))
    b = np.zeros(n_out)
    return W, b
