# piece: network
# truth: wrong
# function: network
# mistake: only the first bias of each layer is added
# line: 12
# style: terse NumPy
import numpy as np

def network(x, weights, biases, activations):
    a = x
    for W, b, f in zip(weights, biases, activations):
        a = f(np.einsum("...i,ij->...j", a, W) + b[0])
    return a.squeeze(axis=-1) if a.shape[-1] == 1 else a
