# piece: network
# truth: wrong
# function: network
# mistake: the activation of the last layer is left out
# line: 26
# style: chatbot-like
import numpy as np

def network(x, weights, biases, activations):
    """
    Forward pass of a fully connected network.

    Args:
        x: batch of shape (n, d)
        weights: list of (d_in, d_out) arrays
        biases: list of (d_out,) arrays
        activations: list of callables, one for each layer

    Returns:
        The output of the last layer, squeezed if it has one unit.
    """
    out = x
    last = len(weights) - 1
    for i, (W, b) in enumerate(zip(weights, biases)):
        out = out @ W + b
        if i < last:
            out = activations[i](out)
    return out.squeeze(axis=1) if out.shape[1] == 1 else out
