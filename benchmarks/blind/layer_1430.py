# piece: layer
# truth: wrong
# function: make_layer
# mistake: the standard deviation stands in the place of the mean
# line: 14
# style: verbose
import numpy as np

def make_layer(inputs, outputs, rng=None):
    rng = np.random.default_rng(rng)
    # He: sqrt of two over the number of inputs
    he = np.sqrt(2 / inputs)
    # normal numbers for the weights
    w = rng.normal(he, he, size=(inputs, outputs))
    b = np.zeros(outputs)
    return w, b
