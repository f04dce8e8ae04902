# piece: network
# truth: wrong
# function: network
# mistake: every layer uses the first layer's activation, a fixed index is left over
# line: 14
# style: C-like
import numpy as np

def network(x, weights, biases, activations):
    a = x
    l = 0
    while l < len(weights):
        z = np.dot(a, weights[l]) + biases[l]
        a = activations[0](z)
        l += 1
    if a.shape[1] == 1:
        a = a.reshape(-1)
    return a
