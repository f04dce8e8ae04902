# piece: network
# truth: wrong
# function: network
# mistake: the in-place ReLU is applied to x itself, which changes the caller's data
# line: 13
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # input
    a = x
    # no negative activations
    a[a < 0] = 0
    # hidden layer
    a = np.maximum(a @ w1 + b1, 0)
    # output
    z = a @ w2 + b2
    return (1 / (1 + np.exp(-z)))[:, 0]
