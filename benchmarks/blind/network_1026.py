# piece: network
# truth: wrong
# function: network
# mistake: the biases are taken in reverse order
# line: 12
# style: verbose with comments
import numpy as np

def network(x, weights, biases, activations):
    z = x
    # pair each layer's weights with its bias and its activation
    for W, b, h in zip(weights, reversed(biases), activations):
        z = h(z @ W + b)
    # one output: vector
    if z.shape[1] == 1:
        return z[:, 0]
    return z
