# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse NumPy
import numpy as np
from functools import reduce

def network(x, weights, biases, activations):
    step = lambda z, layer: layer[2](z @ layer[0] + layer[1])
    out = reduce(step, zip(weights, biases, activations), np.asarray(x))
    return out.reshape(out.shape[:-1]) if out.shape[-1] == 1 else out
