# piece: network
# truth: wrong
# function: network
# mistake: the index of the activation is one too low, so the first layer takes the last activation
# line: 12
# style: textbook
import numpy as np

def network(x, layers, activations):
    z = np.asarray(x)
    for l, (W, b) in enumerate(layers):
        h = activations[l - 1]
        z = h(np.dot(z, W) + b)
    return z[:, 0]
