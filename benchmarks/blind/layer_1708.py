# piece: layer
# truth: wrong
# function: layer
# mistake: random in [0, 1) is scaled, so no weight is ever negative
# line: 10
# style: terse
import numpy as np

def layer(d_in, d_out, rng):
    g = rng.random((d_in, d_out))
    return g * np.sqrt(2 / d_in), np.zeros(d_out)
