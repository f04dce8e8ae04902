# piece: gradients
# truth: wrong
# function: gradients
# mistake: dw[j] is overwritten instead of added up, only the last sample counts
# line: 20
# style: c-like
import math
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        e = 1.0 / (1.0 + math.exp(-z)) - y[i]
        for j in range(d):
            dw[j] = e * x[i, j] / n
        db += e / n
    return dw, db
