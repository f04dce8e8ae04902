# piece: layer
# truth: wrong
# function: network_params
# mistake: the generator is made anew with the same seed for each layer, so equal sizes get equal weights
# line: 12
# style: terse
import numpy as np

def network_params(sizes, seed=None):
    layers = []
    for a, b in zip(sizes[:-1], sizes[1:]):
        rng = np.random.default_rng(seed)
        layers.append((rng.normal(0, np.sqrt(2 / b), (a, b)), np.zeros(b)))
    return layers
