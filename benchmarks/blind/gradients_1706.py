# piece: gradients
# truth: wrong
# function: gradients
# mistake: the residual has the wrong sign, y - p
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    d = (y - p) / len(y)
    return x.T @ d, d.sum()
