# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # forward pass
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    # loss by probability, probability by z, kept together:
    # class 1 gives -(1 - p), class 0 gives p
    dz = np.where(y == 1, -(1 - p), p)
    # z by w is x, z by b is 1
    dw = (dz[:, None] * x).sum(0)
    return dw / len(dz), dz.sum() / len(dz)
