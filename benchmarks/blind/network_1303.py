# piece: network
# truth: wrong
# function: network
# mistake: the second layer uses the pre-activation z1 instead of the hidden values
# line: 14
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer
    z1 = x @ w1 + b1
    h1 = np.where(z1 > 0, z1, 0)
    # output layer
    z2 = z1 @ w2 + b2
    # probability
    p = 1 / (1 + np.exp(-z2))
    return p.ravel()
