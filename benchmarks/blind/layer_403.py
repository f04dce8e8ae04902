# piece: layer
# truth: wrong
# function: layer
# mistake: the global generator is seeded in the function
# line: 10
# style: in-place
import numpy as np

def layer(d_in, d_out):
    np.random.seed(0)
    W = np.empty((d_in, d_out))
    W[...] = np.random.standard_normal(W.shape)
    W *= np.sqrt(2.0/d_out)
    b = np.empty(d_out)
    b.fill(0)
    return W, b
