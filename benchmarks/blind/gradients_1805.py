# piece: gradients
# truth: wrong
# function: gradients
# mistake: only positive samples enter the gradient, the else branch is missing its error
# line: 14
# style: c-like
import numpy as np

def gradients(x, y, w, b):
    n, d = x.shape
    dw, db = [0.0] * d, 0.0
    for i in range(n):
        p = 1.0 / (1.0 + np.exp(-(sum(x[i, j] * w[j] for j in range(d)) + b)))
        e = p - 1.0 if y[i] == 1 else 0.0
        for j in range(d):
            dw[j] += e * x[i, j] / n
        db += e / n
    return np.array(dw), db
