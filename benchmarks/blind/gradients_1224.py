# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the squared error, with its factor 2 and the derivative of the sigmoid
# line: 11
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dz = 2 * (p - y) * p * (1 - p)
    return (dz @ x) / len(dz), dz.mean()
