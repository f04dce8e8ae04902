# piece: gradients
# truth: wrong
# function: gradients
# mistake: db is the sum of errors, dw their mean
# line: 13
# style: vectorised
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    error = p - y
    dw = x.T @ error / len(y)
    db = error.sum()
    return dw, db
