# piece: linear
# truth: wrong
# function: affine
# mistake: the last column of x is dropped together with the last row of the weights
# line: 10
# style: terse
import numpy as np

def affine(b, w, x):
    return x[:, :-1] @ w[:-1] + b
