# piece: gradients
# truth: right
# function: gradients
# style: c-like
import numpy as np

def gradients(params, x, y):
    w, b = params
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += w[j] * x[i, j]
        # for a label 1: p - 1 = -1 / (1 + e^z)
        e = -1.0 / (1.0 + np.exp(z)) if y[i] else 1.0 / (1.0 + np.exp(-z))
        for j in range(d):
            dw[j] += e * x[i, j]
        db += e
    return dw / n, db / n
