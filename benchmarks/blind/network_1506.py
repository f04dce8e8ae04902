# piece: network
# truth: right
# function: network
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    z1 = np.einsum("ni,ij->nj", x, w1) + b1
    a1 = (z1 + np.abs(z1)) / 2
    z2 = np.einsum("nj,jk->nk", a1, w2) + b2
    return np.einsum("nk->n", 1 / (1 + np.exp(-z2)))
