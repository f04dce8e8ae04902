# piece: network
# truth: wrong
# function: network
# mistake: the loop over the layers stops before the last one
# line: 14
# style: helpers, freely
import numpy as np

def act(t, kind):
    return np.maximum(t, 0) if kind == "relu" else 1 / (1 + np.exp(-t))

def network(x, layers):
    """layers: list of (W, b, kind)"""
    for i in range(len(layers) - 1):
        W, b, kind = layers[i]
        x = act(x @ W + b, kind)
    return x[:, 0]
