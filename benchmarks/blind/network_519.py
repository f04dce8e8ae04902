# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: einsum
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.einsum("nd,dh->nh", x, W1) + b1
    gate = np.where(h > 0, 1.0, 0.0)
    s = np.einsum("nh,nh,hk->n", gate, h, W2) + b2[0]
    return np.reciprocal(1 + np.exp(-s))
