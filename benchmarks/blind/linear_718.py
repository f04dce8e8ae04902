# piece: linear
# truth: right
# function: dense
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def dense(layers, x, activation=None):
    """
    Apply one or several linear layers.

    Args:
        layers: list of (W, b) pairs
        x: batch of inputs
        activation: optional function applied after every layer

    Returns:
        The output of the last layer.
    """
    out = x
    for W, b in layers:
        # Linear transformation
        out = np.dot(out, W) + b
        # Optional nonlinearity
        if activation is not None:
            out = activation(out)
    return out
