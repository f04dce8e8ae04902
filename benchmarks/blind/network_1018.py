# piece: network
# truth: wrong
# function: network
# mistake: the recursion applies the layers from the last to the first
# line: 10
# style: one-liner
import numpy as np

def network(x, weights, biases, activations):
    return (x[:, 0] if x.shape[1] == 1 else x) if not weights else network(activations[-1](x @ weights[-1] + biases[-1]), weights[:-1], biases[:-1], activations[:-1])
