# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error of the last sample is used for all, the weights' loop runs after the samples' loop
# line: 21
# style: C-like
import numpy as np

def gradients(x, y, w, b):
    n = x.shape[0]
    d = x.shape[1]
    dw = np.zeros(d)
    db = 0.0
    for i in range(n):
        z = np.dot(x[i], w) + b
        p = 0.5 * (1.0 + np.tanh(0.5 * z))
        e = p - y[i]
        db += e / n
    for i in range(n):
        for j in range(d):
            dw[j] += e * x[i, j] / n
    return dw, db
