# piece: gradients
# truth: wrong
# function: gradientes
# mistake: two layers: the mask of the ReLU is left out in the backward pass
# line: 15
# style: español
import numpy as np

def gradientes(x, y, w1, b1, w2, b2):
    n = len(y)
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0)
    p = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (p - y[:, None]) / n
    d1 = d2 @ w2.T
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)
