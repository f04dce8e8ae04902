# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is repeated row after row until the shape fits
# line: 12
# style: column vectors
import numpy as np

def linear(x, w, b):
    # z = w^T x + b, each sample a column
    z = w.T @ x.T
    z = z + np.resize(b, z.shape)
    return z.T
