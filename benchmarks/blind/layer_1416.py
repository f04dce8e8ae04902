# piece: layer
# truth: wrong
# function: layer
# mistake: random() gives numbers between 0 and 1, so no weight is negative
# line: 12
# style: verbose
import numpy as np

def layer(d_in, d_out, rng=None):
    rng = np.random.default_rng(rng)
    # numbers around zero
    noise = rng.random((d_in, d_out))
    # He factor
    factor = np.sqrt(2.0 / d_in)
    # weights and biases
    return noise * factor, np.zeros(d_out)
