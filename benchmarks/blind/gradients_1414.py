# piece: gradients
# truth: wrong
# function: gradients
# mistake: the central difference is divided by h instead of 2h
# line: 18
# style: c-like
import numpy as np

def loss(x, y, w, b):
    z = x @ w + b
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, w, b, h=1e-5):
    dw = np.zeros(len(w))
    for j in range(len(w)):
        step = np.zeros(len(w))
        step[j] = h
        dw[j] = (loss(x, y, w + step, b) - loss(x, y, w - step, b)) / h
    db = (loss(x, y, w, b + h) - loss(x, y, w, b - h)) / (2 * h)
    return dw, db
