# piece: gradients
# truth: wrong
# function: loss_grad
# mistake: the factor p(1 - p) is there, as with the squared error, though it cancels
# line: 16
# style: chain rule, Czech
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0) - y * z)

def loss_grad(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    # retezove pravidlo
    dz = (p - y) * p * (1 - p)
    dz /= len(y)
    return dz @ x, dz.sum()
