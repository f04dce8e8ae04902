# piece: network
# truth: wrong
# function: forward
# mistake: the loop stops before the last layer
# line: 11
# style: c-like
import numpy as np

def forward(x, layers, activations):
    z = np.asarray(x, dtype=float)
    for i in range(len(layers) - 1):
        W, b = layers[i]
        z = activations[i](z @ W + b)
    return z[:, 0]
