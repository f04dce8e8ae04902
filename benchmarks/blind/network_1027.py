# piece: network
# truth: wrong
# function: network
# mistake: the loop leaves out the last layer
# line: 11
# style: loops
import numpy as np

def network(x, weights, biases, activations):
    z = x
    for l in range(len(weights) - 1):
        z = activations[l](z @ weights[l] + biases[l])
    return z[:, 0] if z.shape[1] == 1 else z
