# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are reshaped where they should be transposed
# line: 11
# style: adapted from a column-vector course
import numpy as np

def linear(x, w, b):
    n_in, n_out = w.shape
    w_rows = w.reshape(n_out, n_in)
    z = np.dot(w_rows, x.T) + b.reshape(-1, 1)
    return z.T
