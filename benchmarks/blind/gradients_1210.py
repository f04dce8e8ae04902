# piece: gradients
# truth: wrong
# function: gradients
# mistake: divides the gradient of the weights by the number of features instead of samples
# line: 19
# style: translated from C
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        g = 1.0 / (1.0 + np.exp(-z)) - y[i]
        for j in range(d):
            dw[j] += g * x[i, j] / d
        db += g / n
    return dw, db
