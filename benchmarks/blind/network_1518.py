# piece: network
# truth: wrong
# function: network
# mistake: the recursion ends one layer too early and leaves out the output layer
# line: 11
# style: textbook
import numpy as np

def network(x, layers, activations):
    z = np.asarray(x)
    if len(layers) == 1:
        return z[:, 0]
    W, b = layers[0]
    return network(activations[0](z @ W + b), layers[1:], activations[1:])
