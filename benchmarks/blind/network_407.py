# piece: network
# truth: wrong
# function: network
# mistake: the absolute value in place of relu
# line: 10
# style: einsum
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.abs(np.einsum("ni,ij->nj", x, W1) + b1)
    z = np.einsum("nj,jk->nk", h, W2) + b2
    return np.exp(-np.logaddexp(0, -z))[:, 0]
