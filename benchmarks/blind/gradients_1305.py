# piece: gradients
# truth: wrong
# function: gradients
# mistake: the central difference is divided by h instead of 2 h
# line: 20
# style: loop
import numpy as np

def bce_of(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, w, b):
    h = 1e-5
    dw = np.zeros(len(w))
    for j in range(len(w)):
        up, down = w.astype(float), w.astype(float)
        up[j] += h
        down[j] -= h
        dw[j] = (bce_of(x @ up + b, y) - bce_of(x @ down + b, y)) / (2 * h)
    db = (bce_of(x @ w + b + h, y) - bce_of(x @ w + b - h, y)) / h
    return dw, db
