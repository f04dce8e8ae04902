# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: transposed draw, Fortran order
import numpy as np

def layer(d_in, d_out):
    W = np.random.randn(d_out, d_in).T
    W *= np.sqrt(2)/np.sqrt(d_out)
    return W, np.zeros(W.shape[1])
