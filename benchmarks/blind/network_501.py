# piece: network
# truth: wrong
# function: network
# mistake: the next layer gets the sum z, not the activated a
# line: 13
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    a = x
    z = x
    for W, b, h in zip(weights, biases, activations):
        z = z @ W + b
        a = h(z)
    return a[:, 0] if a.shape[1] == 1 else a
