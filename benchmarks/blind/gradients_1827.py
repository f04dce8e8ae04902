# piece: gradients
# truth: wrong
# function: bce_gradient
# mistake: the inner minus of (1 - p) is forgotten, the second term has the wrong sign
# line: 15
# style: c-like
import numpy as np

def bce_gradient(y, p):
    n = len(y)
    eps = np.finfo(float).eps
    g = np.zeros(n)
    for i in range(n):
        q = min(max(p[i], eps), 1 - eps)
        g[i] = -y[i] / q - (1 - y[i]) / (1 - q)
    return g / n
