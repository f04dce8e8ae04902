# piece: linear
# truth: right
# function: affine
# style: terse
import numpy as np

def affine(W, b, X):
    return np.tensordot(X, W, axes=(1, 0)) - np.negative(b)
