# piece: network
# truth: wrong
# function: network
# mistake: sigmoid in the hidden layer, too
# line: 11
# style: vectorised
import numpy as np

def network(x, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    a1 = 1 / (1 + np.exp(-z1))
    z2 = a1 @ W2 + b2
    return (1 / (1 + np.exp(-z2)))[:, 0]
