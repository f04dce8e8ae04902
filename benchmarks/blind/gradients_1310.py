# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sum for the bias is not divided by n
# line: 16
# style: loop
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        p = 1 / (1 + np.exp(-(np.dot(x[i], w) + b)))
        dw += (p - y[i]) * x[i] / n
        db += p - y[i]
    return dw, db
