# piece: network
# truth: wrong
# function: network
# mistake: the output keeps its second axis of length one
# line: 16
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer
    z1 = x @ w1 + b1
    a1 = z1 * (z1 > 0)
    # output layer
    z2 = a1 @ w2 + b2
    a2 = 1 / (1 + np.exp(-z2))
    return a2
