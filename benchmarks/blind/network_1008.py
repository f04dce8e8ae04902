# piece: network
# truth: wrong
# function: network
# mistake: the squeeze happens inside the recursion, so a hidden layer of one unit ends the network
# line: 10
# style: one-liner
import numpy as np

def network(x, weights, biases, activations):
    if len(x[0]) == 1 or not weights:
        return x[:, 0] if x.shape[1] == 1 else x
    return network(activations[0](x @ weights[0] + biases[0]), weights[1:], biases[1:], activations[1:])
