# piece: network
# truth: wrong
# function: network
# mistake: pop(0) empties the caller's list of layers
# line: 12
# style: c-like
import numpy as np


def network(x, layers, activations):
    z = np.asarray(x)
    todo = layers
    for h in activations:
        W, b = todo.pop(0)
        z = h(z @ W + b)
    return z[:, 0]
