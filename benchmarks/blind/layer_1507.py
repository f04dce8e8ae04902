# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is fixed inside, so every layer of a shape gets the same weights
# line: 11
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    # random generator
    rng = np.random.default_rng(12345)
    fan_value = d_in if fan == "fan_in" else d_out
    standard_deviation = np.sqrt(2 / fan_value)
    w = rng.normal(0, standard_deviation, (d_in, d_out))
    b = np.zeros((d_out,))
    return w, b
