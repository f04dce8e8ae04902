# piece: linear
# truth: wrong
# function: affine
# mistake: the order of the factors is X W although one column is one sample
# line: 11
# style: matlab, freely
import numpy as np

def affine(W, X, b):
    # W (out, in), X (in, samples)
    Y = X.T @ W.T
    return Y + b[:, None]
