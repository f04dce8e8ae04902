# piece: gradients
# truth: wrong
# function: backward
# mistake: the residual is written into the caller's labels when they are floats
# line: 11
# style: verbose
import numpy as np

def backward(w, b, x, y):
    # make sure that we compute with floats
    y = np.asarray(y, dtype=float)
    n = y.size
    p = 1 / (1 + np.exp(-(x @ w + b)))
    # turn the labels into y - p
    y -= p
    return -(x.T @ y) / n, -y.sum() / n
