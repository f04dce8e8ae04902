# piece: network
# truth: wrong
# function: network
# mistake: an identity between two layers falls through to relu
# line: 14
# style: activation by name
import numpy as np

def activate(name, z):
    if name == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if name == "tanh":
        return np.tanh(z)
    if name == "linear":
        return z
    return np.where(z > 0, z, 0.0)

def network(x, weights, biases, activations):
    a = x
    for l in range(len(weights)):
        a = activate(activations[l], a @ weights[l] + biases[l])
    return a[:, 0] if a.shape[1] == 1 else a
