# piece: network
# truth: wrong
# function: network
# mistake: the einsum also sums over the samples
# line: 11
# style: einsum
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.maximum(np.einsum("nd,dh->nh", x, W1) + b1, 0)
    s = np.einsum("nh,hk->k", h, W2) + b2
    return 1 / (1 + np.exp(-s))
