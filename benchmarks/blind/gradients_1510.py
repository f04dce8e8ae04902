# piece: gradients
# truth: wrong
# function: gradients
# mistake: dw is overwritten in the loop, only the last sample counts
# line: 15
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    dw = np.zeros(len(w))
    db = 0.0
    for i in range(n):
        p = 1 / (1 + np.exp(-(np.dot(x[i], w) + b)))
        dw = (p - y[i]) * x[i] / n
        db += (p - y[i]) / n
    return dw, db
