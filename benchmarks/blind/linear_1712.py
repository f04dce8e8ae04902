# piece: linear
# truth: wrong
# function: linear
# mistake: a square weight matrix is taken for the transposed form
# line: 11
# style: textbook
import numpy as np

def linear(x, w, b):
    if w.shape[0] == w.shape[1]:
        return x @ w.T + b
    return x @ w + b
