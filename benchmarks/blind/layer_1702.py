# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are uniform with the right variance but are not normal
# line: 13
# style: verbose
import numpy as np

def layer(d_in, d_out, rng):
    # variance of U(-a, a) is a^2 / 3
    sigma = np.sqrt(2 / d_in)
    a = np.sqrt(3) * sigma
    w = rng.uniform(-a, a, size=(d_in, d_out))
    return w, np.zeros(d_out)
