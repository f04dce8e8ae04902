# piece: network
# truth: right
# function: network
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """p = 1 - sigma(-z) = 1 / (1 + e^-z)"""
    h = np.clip(np.einsum("nd,dk->nk", x, w1) + b1, 0, None)
    z = np.einsum("nk,ko->no", h, w2)[..., 0] + b2[0]
    against = 1 / (1 + np.exp(z))
    return 1 - against
