# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: lecture
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    rng = np.random.RandomState(seed)
    if fan == "fan_in":
        std = np.sqrt(2 / d_in)
    elif fan == "fan_out":
        std = np.sqrt(2 / d_out)
    W = rng.randn(d_in, d_out) * std
    b = np.zeros(W.shape[1])
    return W, b
