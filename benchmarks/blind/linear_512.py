# piece: linear
# truth: wrong
# function: linear
# mistake: with samples as columns the result is computed as rows and not transposed back
# line: 12
# style: column vectors, freely
import numpy as np

def linear(X, W, B):
    """X (d, n), W (k, d), B (k, 1)"""
    Z = X.T @ W.T + B.ravel()
    return Z
