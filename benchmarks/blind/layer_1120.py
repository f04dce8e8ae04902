# piece: layer
# truth: wrong
# function: init_layer
# mistake: variance 1/fan, the 2 of He is missing
# line: 20
# style: verbose
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    """He initialisation: W normal, b zero."""
    rng = np.random.default_rng(seed)
    # which number of neurons counts
    if fan == "fan_in":
        n = d_in
    elif fan == "fan_out":
        n = d_out
    else:
        raise ValueError(fan)
    # standard deviation
    sigma = np.sqrt(1.0 / n)
    W = sigma * rng.standard_normal((d_in, d_out))
    b = np.zeros(d_out)
    return W, b
