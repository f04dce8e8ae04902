# piece: gradients
# truth: wrong
# function: network_gradients
# mistake: the mask of the ReLU is missing on the way back to the first layer
# line: 16
# style: chatbot
import numpy as np

def network_gradients(x, y, w1, b1, w2, b2):
    """Backpropagation in a network with one ReLU layer and a sigmoid output."""
    n = len(x)
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (p - np.reshape(y, (-1, 1))) / n
    d1 = d2 @ w2.T
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)
