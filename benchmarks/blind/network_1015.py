# piece: network
# truth: wrong
# function: network
# mistake: the single output is not squeezed, a column comes back
# line: 12
# style: terse NumPy
import numpy as np

def network(x, weights, biases, activations):
    for W, b, h in zip(weights, biases, activations):
        x = h(x @ W + b)
    return x
