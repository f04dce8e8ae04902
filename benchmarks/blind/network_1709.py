# piece: network
# truth: right
# function: network
# style: functional
import numpy as np

from functools import reduce

def network(x, weights, biases, activations):
    # the activations are the caller's, the identity included
    step = lambda a, l: l[2](a @ l[0] + l[1])
    return reduce(step, zip(weights, biases, activations), x)[:, 0]
