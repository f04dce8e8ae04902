# piece: gradients
# truth: right
# function: backprop
# style: c-like
import numpy as np

def backprop(x, y, w1, b1, w2, b2):
    h = x @ w1 + b1
    mask = h > 0
    h *= mask
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    p[:, 0] -= y
    p /= len(p)
    back = (p * w2[:, 0]) * mask
    return x.T @ back, back.sum(0), h.T @ p, p.sum(0)
