# piece: layer
# truth: wrong
# function: init_layer
# mistake: seed 0 counts as false and is not used
# line: 11
# style: verbose
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    # use the seed if there is one
    if seed:
        rng = np.random.default_rng(seed)
    else:
        rng = np.random.default_rng()
    # He: variance = 2 / fan
    variance = 2 / (d_in if fan == "fan_in" else d_out)
    standard_deviation = variance ** 0.5
    W = rng.normal(0, standard_deviation, size=(d_in, d_out))
    # bias
    b = np.zeros(d_out)
    return W, b
