# piece: gradients
# truth: right
# function: grad
# mistake: none
# line: none
# style: C-like
from math import exp


def grad(x, y, w, b):
    n, d = x.shape
    dw = [0.0] * d
    db = 0.0
    for i in range(n):
        z = float(b)
        for j in range(d):
            z += x[i, j] * w[j]
        if z >= 0:
            p = 1.0 / (1.0 + exp(-z))
        else:
            p = exp(z) / (1.0 + exp(z))
        for j in range(d):
            dw[j] += (p - y[i]) * x[i, j] / n
        db += (p - y[i]) / n
    return dw, db
