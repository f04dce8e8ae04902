# piece: gradients
# truth: wrong
# function: gradients
# mistake: the loop over the samples starts at 1
# line: 13
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(1, n):
        z = b
        for j in range(d):
            z += w[j] * x[i, j]
        r = 1 / (1 + np.exp(-z)) - y[i]
        for j in range(d):
            dw[j] += r * x[i, j] / n
        db += r / n
    return dw, db
