# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: dx needs the transposed weights
# line: 12
# style: c-like
import numpy as np


def linear_backward(dz, x, w):
    n, m = dz.shape
    dx = np.matmul(dz, w)
    dw = np.matmul(x.T, dz)
    db = np.zeros(m)
    for i in range(n):
        db += dz[i]
    return dx, dw, db
