# piece: network
# truth: wrong
# function: network
# mistake: the output layer has no sigmoid
# line: 15
# style: textbook
import numpy as np


def network(x, w1, b1, w2, b2):
    """Two layers, ReLU inside, sigmoid at the output."""
    z1 = np.dot(x, w1) + b1
    a1 = np.maximum(0, z1)
    z2 = np.dot(a1, w2) + b2
    return z2.ravel()
