# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

from functools import reduce


def network(x, weights, biases, activations):
    out = reduce(lambda z, p: p[2](z @ p[0] + p[1]), zip(weights, biases, activations), x)
    return out[:, 0] if out.shape[1] == 1 else out
