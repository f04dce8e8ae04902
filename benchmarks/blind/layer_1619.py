# piece: layer
# truth: wrong
# function: new_layer
# mistake: the logarithm of the fan slipped in for its size
# line: 10
# style: terse
import numpy as np

def new_layer(n, m, rng):
    s = np.sqrt(2 / np.log1p(n))
    return rng.normal(0, s, (n, m)), np.zeros(m)
