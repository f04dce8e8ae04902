# piece: network
# truth: wrong
# function: network
# mistake: the mean over the hidden units is taken out, and the second bias is forgotten
# line: none
# style: vectorised
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    h = h - h.mean(axis=1, keepdims=True)
    s = h @ W2
    return 1 / (1 + np.exp(-s.ravel()))
