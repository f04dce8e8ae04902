# piece: layer
# truth: wrong
# function: make_layer
# mistake: the weights are kept after the first call and returned for every seed
# line: none
# style: step by step, different order
import numpy as np

def make_layer(seed, n_out, n_in, store={}):
    key = (n_in, n_out)
    if key not in store:
        rng = np.random.default_rng(seed)
        store[key] = rng.normal(0, np.sqrt(2 / n_out), (n_in, n_out))
    return store[key], np.zeros(n_out)
