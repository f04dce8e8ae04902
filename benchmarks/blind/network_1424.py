# piece: network
# truth: wrong
# function: network
# mistake: the hidden activations are centred over the batch, a sample's output depends on the others
# line: 13
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer
    hidden = np.maximum(x @ w1 + b1, 0)
    # output layer
    hidden = hidden - hidden.mean(axis=0)
    z = hidden @ w2 + b2
    # squash
    probability = 1 / (1 + np.exp(-z))
    return probability[:, 0]
