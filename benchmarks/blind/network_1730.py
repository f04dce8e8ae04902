# piece: network
# truth: wrong
# function: network
# mistake: the hidden activations are normalised to sum one before the output layer
# line: 11
# style: einsum
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(np.einsum("nd,dh->nh", x, w1) + b1, 0)
    total = h.sum(axis=1, keepdims=True) + 1e-12
    o = np.einsum("nh,ho->no", h / total, w2) + b2
    return 1 / (1 + np.exp(-o[:, 0]))
