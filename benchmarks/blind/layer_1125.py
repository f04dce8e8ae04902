# piece: layer
# truth: wrong
# function: init_layer
# mistake: variance 2/(d_in + d_out), that is Glorot and not He
# line: 13
# style: lecture
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    """W ~ N(0, 2/fan), b = 0"""
    rng = np.random.default_rng(seed)
    fan_in, fan_out = d_in, d_out
    n = fan_in + fan_out
    W = rng.normal(0, np.sqrt(2 / n), size=(fan_in, fan_out))
    b = np.zeros(fan_out)
    return W, b
