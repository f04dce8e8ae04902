# piece: layer
# truth: wrong
# function: init_layer
# mistake: all the weights are zero
# line: 13
# style: verbose
import numpy as np

def init_layer(rng, n_in, n_out, mode="fan_in"):
    fan = n_in if mode == "fan_in" else n_out
    std = np.sqrt(2 / fan)
    shape = (n_in, n_out)
    W = std * np.zeros(shape)
    b = np.zeros(n_out)
    return W, b
