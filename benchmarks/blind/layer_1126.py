# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: verbose
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rng = np.random.default_rng(seed)
    # two uniform numbers make one normal number (Box and Muller)
    u = 1.0 - rng.random((d_in, d_out))
    v = rng.random((d_in, d_out))
    n = d_in if fan == "fan_in" else d_out
    # sqrt(-2 log u) cos(2 pi v) is N(0, 1)
    W = np.sqrt(2 / n) * np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)
    b = 0.0 * np.arange(d_out)
    return W, b
