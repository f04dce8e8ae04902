# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the bias is a sum over the samples instead of the mean
# line: 14
# style: half-renamed copy of lecture code
import numpy as np

def gradients(x, y, w, b):
    m = x.shape[0]
    a = 1.0 / (1.0 + np.exp(-(np.dot(x, w) + b)))
    dz = a - y
    dw = np.dot(x.T, dz) / m
    db = np.sum(dz)
    return dw, db
