# piece: network
# truth: right
# function: network
# style: terse
from functools import reduce

import numpy as np


def network(x, layers, activations):
    return reduce(lambda z, l: l[1](z @ l[0][0] + l[0][1]), zip(layers, activations), x)[:, 0]
