# piece: gradients
# truth: wrong
# function: gradients
# mistake: samples already classified rightly are given no gradient
# line: 12
# style: mask
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    d = p - y
    d[(p > 0.5) == (y == 1)] = 0
    return x.T @ d / len(d), d.mean()
