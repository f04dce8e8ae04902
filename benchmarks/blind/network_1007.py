# piece: network
# truth: wrong
# function: network
# mistake: the bias is added once for the first layer only
# line: 13
# style: C-like
import numpy as np

def network(x, weights, biases, activations):
    a = x
    for l in range(len(weights)):
        z = a @ weights[l]
        if l == 0:
            z = z + biases[l]
        a = activations[l](z)
    return a[:, 0] if a.shape[1] == 1 else a
