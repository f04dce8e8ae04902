# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: y - p: the gradient points downwards
# line: 13
# style: loop, freely
import numpy as np

def bce_grad(y, z):
    g = np.zeros(len(z))
    for k in range(len(z)):
        p = 1 / (1 + np.exp(-z[k]))
        g[k] = (y[k] - p) / len(z)
    return g
