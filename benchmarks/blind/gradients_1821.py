# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias gradient keeps only the last sample
# line: 16
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    n = x.shape[0]
    dw = np.zeros(x.shape[1])
    db = 0.0
    for i in range(n):
        e = 1.0 / (1.0 + np.exp(-(x[i] @ w + b))) - y[i]
        dw += e * x[i] / n
        db = e / n
    return dw, db
