# piece: network
# truth: wrong
# function: network
# mistake: every layer receives the network's input instead of the previous output
# line: 13
# style: beginner
import numpy as np

def network(x, params):
    out = x
    for layer in params:
        weights, bias, activation = layer
        z = np.dot(x, weights) + bias
        out = activation(z)
    if out.shape[-1] == 1:
        out = out[..., 0]
    return out
