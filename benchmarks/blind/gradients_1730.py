# piece: gradients
# truth: right
# function: gradients
# style: c-like
import numpy as np

import math

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        r = 1 / (1 + math.exp(-z)) - y[i]
        for j in range(d):
            dw[j] += r * x[i, j] / n
        db += r / n
    return dw, db
