# piece: network
# truth: right
# function: network
# style: verbose
import numpy as np

def _affine(a, w, b):
    return a @ w + b

def _positive(z):
    z = z.copy()
    z[z < 0] = 0
    return z

def network(x, w1, b1, w2, b2):
    hidden = _positive(_affine(x, w1, b1))
    score = _affine(hidden, w2, b2)
    return (1 / (1 + np.exp(-score))).reshape(-1)
