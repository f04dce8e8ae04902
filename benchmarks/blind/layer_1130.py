# piece: layer
# truth: wrong
# function: init_layers
# mistake: every layer is drawn from the same fresh seed, the numbers of the layers repeat each other
# line: 15
# style: verbose
import numpy as np

def init_layers(sizes, fan="fan_in", seed=None):
    """Lists of weights and biases for a network of the given sizes."""
    rng = np.random.default_rng(seed)
    weights, biases = [], []
    for d_in, d_out in zip(sizes[:-1], sizes[1:]):
        n = d_in if fan == "fan_in" else d_out
        rng = np.random.default_rng(seed)
        weights.append(rng.normal(0, np.sqrt(2 / n), (d_in, d_out)))
        biases.append(np.zeros(d_out))
    return weights, biases
