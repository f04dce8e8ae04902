# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: functools.reduce
import numpy as np
from functools import reduce

def network(x, layers, activations):
    step = lambda a, s: s[1](np.add(a @ s[0][0], s[0][1]))
    out = reduce(step, zip(layers, activations), x)
    return out.ravel() if out.shape[1] == 1 else out
