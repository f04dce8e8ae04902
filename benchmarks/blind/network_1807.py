# piece: network
# truth: wrong
# function: network
# mistake: the bias of the output layer is forgotten
# line: 15
# style: verbose
import numpy as np

def network(x, weights, biases):
    (w1, w2), (b1, b2) = weights, biases
    # layer 1
    hidden = x @ w1 + b1
    hidden = np.maximum(hidden, 0)
    # layer 2
    score = hidden @ w2
    return 1 / (1 + np.exp(-score[:, 0]))
