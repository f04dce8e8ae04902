# piece: network
# truth: wrong
# function: forward
# mistake: the loop over the layers stops before the last one
# line: 13
# style: textbook
import numpy as np

def forward(x, weights, biases, activations):
    """z(l) = h(l)(z(l-1) W(l) + b(l)) for l = 1 ... L."""
    z = x
    depth = len(weights)
    for l in range(depth - 1):
        z = activations[l](z @ weights[l] + biases[l])
    return z[:, 0]
