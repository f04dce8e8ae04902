# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: ones and zeros are written into the caller's array
# line: 13
# style: masks in place
import numpy as np

def relu(x):
    return (np.abs(x) + x) / 2

def relu_grad(x):
    g = np.asarray(x)
    positive = g > 0
    g[positive] = 1
    g[~positive] = 0
    return g
