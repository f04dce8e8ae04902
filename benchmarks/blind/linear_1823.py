# piece: linear
# truth: wrong
# function: affine
# mistake: the bias is added twice
# line: 11
# style: terse
import numpy as np

def affine(w, b, x):
    z = x @ w + b
    return z + b
