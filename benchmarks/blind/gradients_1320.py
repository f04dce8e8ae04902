# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: loop
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    p = 1 / (1 + np.exp(-(x @ w + b)))
    dw = np.array([np.dot(p - y, column) for column in x.T]) / n
    db = (p.sum() - y.sum()) / n
    return dw, db
