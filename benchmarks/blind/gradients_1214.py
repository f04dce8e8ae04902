# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: step by step
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    s = 0.5 * (1 + np.tanh(z / 2))
    # y = 1: dL/dz = s - 1,   y = 0: dL/dz = s
    dz = np.where(y == 1, s - 1, s)
    dw = (dz[:, np.newaxis] * x).sum(axis=0) / x.shape[0]
    db = dz.sum() / x.shape[0]
    return dw, db
