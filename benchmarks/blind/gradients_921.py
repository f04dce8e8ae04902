# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of b is not divided by the number of samples
# line: 16
# style: loops
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw, db = np.zeros(d), 0.0
    for row, t in zip(x, y):
        p = 1 / (1 + np.exp(-(np.dot(row, w) + b)))
        dw += (p - t) * row
        db += p - t
    return dw / n, db
