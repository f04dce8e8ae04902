# piece: layer
# truth: wrong
# function: init_params
# mistake: the layer widths are paired with themselves (sizes[k], sizes[k]), so every matrix is square
# line: 15
# style: verbose
import numpy as np

def init_params(sizes, seed=None):
    # one generator for all layers
    rng = np.random.default_rng(seed)
    params = []
    for k in range(len(sizes) - 1):
        n_in = sizes[k]
        n_out = sizes[k]
        # weights and biases of this layer
        w = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
        params.append((w, np.zeros(n_out)))
    return params
