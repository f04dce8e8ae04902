# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: functional
from functools import reduce
import numpy as np

def network(x, layers, activations):
    step = lambda z, q: q[1](np.einsum("ni,ij->nj", z, q[0][0]) + q[0][1])
    last = reduce(step, zip(layers, activations), x)
    return np.squeeze(last, axis=1) if last.shape[1] == 1 else last
