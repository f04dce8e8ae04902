# piece: layer
# truth: wrong
# function: init_weights
# mistake: the loop over the layers ends one too early, the output layer is missing
# line: 11
# style: c-like
import numpy as np

def init_weights(rng, sizes):
    layers = []
    for k in range(len(sizes) - 2):
        n, m = sizes[k], sizes[k + 1]
        layers.append((rng.normal(0, np.sqrt(2 / n), (n, m)), np.zeros(m)))
    return layers
