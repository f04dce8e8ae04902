# piece: layer
# truth: wrong
# function: layer
# mistake: the outer product of two normal vectors: of rank one, and not normal
# line: 12
# style: einsum
import numpy as np

def layer(d_in, d_out):
    u = np.random.randn(d_in)
    v = np.random.randn(d_out)
    W = np.sqrt(2/d_out)*np.einsum("i,j->ij", u, v)
    return W, np.zeros(d_out)
