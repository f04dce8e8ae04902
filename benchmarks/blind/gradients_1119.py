# piece: gradients
# truth: wrong
# function: gradients
# mistake: the exponent has lost its minus, so 1 - p is computed
# line: 16
# style: c-like
import numpy as np

def gradients(w, b, x, y):
    n = len(y)
    d = len(w)
    dw = np.zeros(d)
    db = 0.0
    for i in range(0, n):
        s = b + np.dot(x[i], w)
        p = 1.0 / (1.0 + np.exp(s))
        g = p - y[i]
        for j in range(0, d):
            dw[j] = dw[j] + g * x[i][j]
        db = db + g
    return dw / n, db / n
