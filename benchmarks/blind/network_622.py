# piece: network
# truth: wrong
# function: network
# mistake: only the first sample's output: squeezed too far
# line: 17
# style: verbose, freely
import numpy as np

def network(x, params, activations):
    z = x
    # all layers
    for W, b, g in zip(params["W"], params["b"], activations):
        # linear part, then the activation
        z = g(np.matmul(z, W) + b)
    # a single output needs no column
    if z.shape[1] == 1:
        z = z[0]
    return z
