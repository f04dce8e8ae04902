# piece: gradients
# truth: wrong
# function: gradients
# mistake: the accumulator of the weight gradient is overwritten instead of added to
# line: 19
# style: c
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    gw = np.zeros(d)
    gb = 0.0
    for i in range(n):
        z = b
        for j in range(d):
            z += x[i, j] * w[j]
        e = 1.0 / (1.0 + np.exp(-z)) - y[i]
        for j in range(d):
            gw[j] = e * x[i, j] / n
        gb += e / n
    return gw, gb
