# piece: layer
# truth: wrong
# function: make_layer
# mistake: the scale is the cube root, a typing slip in the exponent
# line: 10
# style: terse
import numpy as np

def make_layer(n_out, n_in, rng):
    return rng.normal(size=(n_in, n_out)) * (2 / n_in) ** (1 / 3), np.zeros(n_out)
