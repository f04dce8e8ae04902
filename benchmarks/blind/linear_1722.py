# piece: linear
# truth: wrong
# function: linear_columns
# mistake: the bias column is flattened and repeated in the wrong order
# line: 12
# style: verbose
import numpy as np

def linear_columns(W, X, b):
    # samples are columns, b has shape (k, 1)
    n = X.shape[1]
    bias = np.tile(b.ravel(), n).reshape(-1, n)
    return W @ X + bias
