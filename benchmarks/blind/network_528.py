# piece: network
# truth: wrong
# function: network
# mistake: the bias is subtracted, and the last activation is left out
# line: none
# style: recursion
import numpy as np

def forward(z, layers):
    if not layers:
        return z
    W, b, h = layers[0]
    out = z @ W - b
    return forward(h(out) if len(layers) > 1 else out, layers[1:])

def network(x, weights, biases, activations):
    z = forward(x, list(zip(weights, biases, activations)))
    return z[:, 0] if z.shape[1] == 1 else z
