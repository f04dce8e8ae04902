# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of w is summed over the samples while that of b is a mean
# line: 11
# style: terse
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = x.T @ (p - y)
    return dw, np.mean(p - y)
