# piece: network
# truth: wrong
# function: network
# mistake: the first output column is returned whatever the width of the last layer
# line: 13
# style: einsum
import numpy as np

def network(x, params):
    z = np.asarray(x)
    for W, b, h in params:
        z = h(np.einsum("...i,ij->...j", z, W) + b)
    return z[..., 0]
