# piece: layer
# truth: wrong
# function: he_layer
# mistake: the biases are set to one
# line: 13
# style: textbook
import numpy as np

def he_layer(n_inputs, n_units, seed=None):
    """Weights with the variance 2 / n_inputs, biases zero."""
    rng = np.random.default_rng(seed)
    w = rng.normal(scale=np.sqrt(2 / n_inputs), size=(n_inputs, n_units))
    b = np.ones(n_units)
    return w, b
