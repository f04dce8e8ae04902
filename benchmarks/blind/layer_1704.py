# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias starts at one
# line: 13
# style: verbose
import numpy as np

def init_layer(shape, rng):
    fan_in = shape[0]
    weights = rng.standard_normal(shape) * np.sqrt(2.0 / fan_in)
    # one bias for each output
    bias = np.ones(shape[1])
    return weights, bias
