# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the weights is summed, not averaged
# line: 11
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    return x.T @ (p - y), np.mean(p - y)
