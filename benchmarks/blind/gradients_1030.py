# piece: gradients
# truth: wrong
# function: gradients
# mistake: the factor 1/m is on the weights' gradient only
# line: 15
# style: translated from MATLAB
import numpy as np

def gradients(x, y, w, b):
    # grad = 1/m * X' * (h - y)
    m = x.shape[0]
    with np.errstate(over="ignore"):
        h = 1 / (1 + np.exp(-(x @ w + b)))
    dw = x.T @ (h - y) / m
    db = np.sum(h - y)
    return dw, db
