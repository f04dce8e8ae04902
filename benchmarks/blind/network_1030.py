# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: one-liner
import numpy as np

def network(x, weights, biases, activations):
    return network(activations[0](x @ weights[0] + biases[0]), weights[1:], biases[1:], activations[1:]) if len(weights) else x.squeeze(1) if x.shape[1] == 1 else x
