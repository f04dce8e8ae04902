# piece: gradients
# truth: wrong
# function: gradients
# mistake: an L2 term nobody asked for is added to dw
# line: 13
# style: half-renamed
import numpy as np

def gradients(x, y, w, b):
    n = y.shape[0]
    a = 1 / (1 + np.exp(-(x @ w + b)))
    dz = a - y
    dw = x.T @ dz / n + 0.01 * w
    db = dz.sum() / n
    return dw, db
