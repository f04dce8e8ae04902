# piece: gradients
# truth: right
# function: gradients
# style: c-like
import math
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = [0.0] * d
    db = 0.0
    for i in range(n):
        z = b + sum(w[j] * x[i, j] for j in range(d))
        if z >= 0:
            p = 1 / (1 + math.exp(-z))
        else:
            p = 1 - 1 / (1 + math.exp(z))
        for j in range(d):
            dw[j] += (p - y[i]) * x[i, j]
        db += p - y[i]
    return np.array(dw) / n, db / n
