# piece: gradients
# truth: wrong
# function: gradients
# mistake: divided by the number of features instead of the number of samples
# line: 17
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = np.zeros(len(w))
    db = 0.0
    for i in range(len(x)):
        e = p[i] - y[i]
        dw += e * x[i]
        db += e
    m = x.shape[1]
    return dw / m, db / m
