# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of the bias sums over the outputs instead of the samples
# line: 13
# style: verbose
import numpy as np

def linear_backward(dz, x, w, b):
    dx = dz @ w.T
    dw = x.T @ dz
    # the bias reaches every sample
    db = dz.sum(axis=1)
    return dx, dw, db
