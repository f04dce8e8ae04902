# piece: network
# truth: wrong
# function: network
# mistake: the bias of the hidden layer is added after the relu
# line: 10
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1, 0) + b1
    return np.squeeze(1 / (1 + np.exp(-h @ w2 - b2)), 1)
