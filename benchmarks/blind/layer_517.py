# piece: layer
# truth: wrong
# function: layer
# mistake: an outer product of two normal vectors: rank one, not independent, not normal
# line: 12
# style: einsum
import numpy as np

def layer(d_in, d_out):
    s = np.sqrt(2 / d_out)
    left, right = np.random.randn(d_in), np.random.randn(d_out)
    W = np.einsum("i,j->ij", left, right) * s
    return W, np.zeros(d_out)
