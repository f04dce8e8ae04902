# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # the biases become an additional row of the weights
    ones = np.ones((len(x), 1))
    W1 = np.vstack((w1, b1))
    W2 = np.vstack((w2, b2))
    # hidden layer
    h = np.hstack((x, ones)) @ W1
    h = (h + abs(h)) / 2
    # output layer
    z = np.hstack((h, ones)) @ W2
    return np.exp(-np.logaddexp(0, -z)).ravel()
