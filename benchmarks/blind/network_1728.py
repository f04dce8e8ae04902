# piece: network
# truth: wrong
# function: network
# mistake: the hidden activation is the derivative of ReLU, zeros and ones
# line: 12
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    pre = x @ w1 + b1
    # active units
    post = np.where(pre > 0, 1.0, 0.0)
    z = post @ w2 + b2
    return (1 / (1 + np.exp(-z))).flatten()
