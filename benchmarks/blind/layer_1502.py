# piece: layer
# truth: wrong
# function: init_network
# mistake: every layer is scaled by the width of the input instead of its own
# line: 14
# style: chatbot
import numpy as np


def init_network(sizes, rng):
    """He initialisation (fan_in) of all layers; returns a list of (W, b)."""
    params = []
    for d_in, d_out in zip(sizes[:-1], sizes[1:]):
        std = np.sqrt(2.0 / sizes[0])
        W = rng.normal(0.0, std, size=(d_in, d_out))
        params.append((W, np.zeros(d_out)))
    return params
