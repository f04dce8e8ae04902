# piece: network
# truth: wrong
# function: network
# mistake: the second layer gets the input's weighted sums before the ReLU
# line: 14
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer: weighted sum and activation
    s1 = x.dot(w1) + b1
    a1 = s1 * (s1 > 0)
    # output layer: weighted sum and activation
    s2 = s1.dot(w2) + b2
    a2 = 1 / (1 + np.exp(-s2))
    # one column to a vector
    return a2.ravel()
