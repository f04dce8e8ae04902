# piece: network
# truth: wrong
# function: network
# mistake: the result of the ReLU is not stored
# line: 11
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    hidden = np.asarray(x) @ w1 + b1
    np.maximum(hidden, 0)
    output = hidden @ w2 + b2
    probability = 1 / (1 + np.exp(-output))
    return probability.squeeze(axis=1)
