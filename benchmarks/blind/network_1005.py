# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied twice in every layer
# line: 13
# style: terse NumPy
import numpy as np

def network(x, weights, biases, activations):
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = h(z @ W + b)
        z = h(z)
    return z[:, 0] if z.shape[1] == 1 else z
