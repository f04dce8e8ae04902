# piece: gradients
# truth: wrong
# function: gradients
# mistake: the residual is taken from the score before the sigmoid
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    # residual
    r = z - y
    return x.T @ r / len(r), r.mean()
