# piece: layer
# truth: wrong
# function: init_layer
# mistake: fan is accepted but d_in is always used
# line: 11
# style: lecture
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rng = np.random.default_rng(seed)
    W = rng.normal(0, np.sqrt(2 / d_in), (d_in, d_out))
    b = np.zeros(d_out)
    return W, b
