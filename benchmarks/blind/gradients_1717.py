# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the term of class zero has the sign of class one
# line: 15
# style: c-like
import numpy as np

def bce_grad(y, p):
    g = np.zeros(len(p))
    for i in range(len(p)):
        if y[i] == 1:
            g[i] = -1 / p[i]
        else:
            g[i] = -1 / (1 - p[i])
    return g / len(p)
