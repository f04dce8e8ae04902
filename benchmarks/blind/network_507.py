# piece: network
# truth: wrong
# function: network
# mistake: the biases of the caller become the sums
# line: 14
# style: in-place
import numpy as np

def network(x, weights, biases, activations):
    z = x
    for i in range(len(weights)):
        total = z @ weights[i]
        total += biases[i]
        biases[i] = total
        z = activations[i](total)
    return z[:, 0] if z.shape[1] == 1 else z
