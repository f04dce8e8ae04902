# piece: network
# truth: right
# function: network
# style: einsum
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.einsum("nd,dh->nh", x, w1) + b1
    h *= h > 0            # h is a new array, x is not touched
    z = np.einsum("nh,ho->n", h, w2) + b2
    return 0.5 * (1 + np.tanh(0.5 * z))
