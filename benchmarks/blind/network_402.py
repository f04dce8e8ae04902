# piece: network
# truth: wrong
# function: network
# mistake: the hidden layer has no activation
# line: 10
# style: vectorised, two layers
import numpy as np

def network(x, W1, b1, W2, b2):
    h = x @ W1 + b1
    z = h @ W2 + b2
    return (1/(1 + np.exp(-z))).squeeze(-1)
