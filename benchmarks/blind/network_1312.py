# piece: network
# truth: wrong
# function: network
# mistake: the softmax-like normalisation runs over the samples: the outputs of a batch add up to 1
# line: 13
# style: matlab
import numpy as np

def network(x, w1, b1, w2, b2):
    A = np.maximum(0, x @ w1 + b1)
    Z = A @ w2 + b2
    S = 1 / (1 + np.exp(-Z))
    return (S / np.sum(S, axis=0)).flatten()
