# piece: network
# truth: right
# function: network
# style: chatbot
import numpy as np

def network(x, layers, activations):
    """
    Feed-forward network with one activation per layer.

    x is rebound, never written to.
    """
    for (w, b), f in zip(layers, activations):
        x = f(np.dot(x, w) + b)
    return x[:, 0] if x.shape[-1] == 1 else x
