# piece: network
# truth: wrong
# function: network
# mistake: the loop stops before the last layer
# line: 14
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    z = x
    last = len(weights) - 1
    for i in range(last):
        z = activations[i](z @ weights[i] + biases[i])
    z = z @ weights[last] + biases[last]
    return z.squeeze(axis=1) if z.shape[1] == 1 else z
