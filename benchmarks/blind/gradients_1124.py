# piece: gradients
# truth: wrong
# function: gradients
# mistake: a step of 10 in the finite difference is far too large
# line: 15
# style: verbose
import numpy as np

def loss(w, b, x, y):
    z = x @ w + b
    # log(1 + e^z) - y z, safe for large z
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(w, b, x, y):
    step = 1e1
    d = len(w)
    dw = np.zeros(d)
    for j in range(d):
        e = np.zeros(d)
        e[j] = step
        # five points: error of fourth order
        dw[j] = (8 * (loss(w + e, b, x, y) - loss(w - e, b, x, y)) - loss(w + 2 * e, b, x, y) + loss(w - 2 * e, b, x, y)) / (12 * step)
    db = (8 * (loss(w, b + step, x, y) - loss(w, b - step, x, y)) - loss(w, b + 2 * step, x, y) + loss(w, b - 2 * step, x, y)) / (12 * step)
    return dw, db
