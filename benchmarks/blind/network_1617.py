# piece: network
# truth: wrong
# function: network
# mistake: the absolute value stands in for the relu
# line: 12
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer without negative activations
    z1 = x @ w1 + b1
    h = np.abs(z1)
    # output layer
    z2 = h @ w2 + b2
    return 1 / (1 + np.exp(-z2[:, 0]))
