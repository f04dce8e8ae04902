# piece: linear
# truth: wrong
# function: linear
# mistake: for ndarrays * multiplies entry by entry, only for np.matrix it would be the matrix product
# line: 11
# style: MATLAB
import numpy as np

def linear(W, X, b):
    """W: k x d, X: d x n (samples as columns), b: k x 1"""
    W = np.asarray(W)
    X = np.asarray(X)
    b = np.reshape(b, (-1, 1))
    return np.asarray(W * X + b)
