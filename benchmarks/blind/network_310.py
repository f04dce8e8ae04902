# piece: network
# truth: wrong
# function: network
# mistake: the outputs of a network with several ones are averaged
# line: 13
# style: several outputs
import numpy as np

def network(x, params):
    z = x
    for W, b, h in params:
        z = h(np.einsum("...i,ij->...j", z, W) + b)
    return z.mean(axis=-1)
