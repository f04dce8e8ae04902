# piece: gradients
# truth: wrong
# function: gradients
# mistake: relu' is 1 below z1 = 1 and 0 above, and the 1 / n is missing in the second layer
# line: none
# style: einsum
import numpy as np

def gradients(x, y, W1, b1, W2, b2):
    z1 = np.einsum("nd,dh->nh", x, W1) + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
    e = p - y[:, None]
    dW2 = np.einsum("nh,nk->hk", a1, e)
    e = e / len(x)
    d = np.einsum("nk,hk->nh", e, W2) * (z1 < 1)
    return np.einsum("nd,nh->dh", x, d), d.sum(0), dW2, e.sum(0)
