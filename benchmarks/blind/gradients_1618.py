# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradients are accumulated in the caller's w, which is used as the buffer
# line: 12
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = w
    dw[:] = 0
    db = 0.0
    for i in range(n):
        dw += (p[i] - y[i]) * x[i] / n
        db += (p[i] - y[i]) / n
    return dw, db
