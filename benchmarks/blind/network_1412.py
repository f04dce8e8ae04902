# piece: network
# truth: wrong
# function: network
# mistake: the hidden layer has no activation, so the two layers are only one linear map
# line: 12
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """Two layers: ReLU, then sigmoid."""
    z1 = x @ w1 + b1
    a1 = z1
    z2 = a1 @ w2 + b2
    a2 = 1 / (1 + np.exp(-z2))
    return a2.squeeze()
