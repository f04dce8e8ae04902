# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias is left out of the forward pass
# line: 14
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    dw = np.zeros(len(w))
    db = 0.0
    n = len(y)
    for i in range(n):
        z = x[i] @ w
        e = 1 / (1 + np.exp(-z)) - y[i]
        dw += e * x[i] / n
        db += e / n
    return dw, db
