# piece: network
# truth: wrong
# function: network
# mistake: the activation is applied before the bias is added
# line: 13
# style: half-renamed copy of lecture code
import numpy as np

def network(x, weights, biases, activations):
    h = x
    for layer in range(len(weights)):
        W, b, act = weights[layer], biases[layer], activations[layer]
        h = act(h @ W) + b
    if h.shape[-1] == 1:
        return np.squeeze(h, axis=-1)
    return h
