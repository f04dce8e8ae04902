# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: verbose
import numpy as np

def layer(d_in, d_out):
    # He initialisation for relu
    variance = 2.0 / d_out
    # a generator of its own, seeded by the operating system
    rng = np.random.default_rng()
    # standard normal numbers, one weight for each pair of units
    weights = rng.standard_normal((d_out, d_in)).T
    # in-place scaling to the variance wanted
    weights *= variance ** 0.5
    bias = np.full(d_out, 0.0)
    return weights, bias
