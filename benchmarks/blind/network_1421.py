# piece: network
# truth: wrong
# function: network
# mistake: the maximum is taken over the units (axis 1), which leaves one number per sample
# line: 12
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    z1 = x @ w1 + b1
    # rectify the hidden layer
    a1 = np.max(z1, axis=1, initial=0, keepdims=True)
    # output layer
    z2 = np.sum(a1 * w2[:, 0], axis=1) + b2
    # probabilities
    return 1 / (1 + np.exp(-z2))
