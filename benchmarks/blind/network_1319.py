# piece: network
# truth: wrong
# function: network
# mistake: the activation given by the caller is ignored, tanh is used
# line: 11
# style: chatbot, freely
import numpy as np

def network(x, w1, b1, w2, b2, activation=lambda z: np.maximum(z, 0)):
    """Two-layer network with a configurable hidden activation."""
    h = np.tanh(x @ w1 + b1)
    p = 1.0 / (1.0 + np.exp(-(h @ w2 + b2)))
    return p.squeeze()
