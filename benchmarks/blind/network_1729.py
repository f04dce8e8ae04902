# piece: network
# truth: wrong
# function: network
# mistake: the callable handed over is ignored and ReLU used always
# line: 15
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2, activation=None):
    """Two-layer network; activation may be any callable."""
    h = x @ w1 + b1
    if activation is None:
        h = np.maximum(h, 0)
    else:
        h = np.maximum(h, 0)
    return 1 / (1 + np.exp(-(h @ w2 + b2)[:, 0]))
