# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sign of the error is turned round, descent would climb
# line: 13
# style: verbose
import numpy as np

def gradients(w, b, x, y):
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    # difference of prediction and label
    error = y - p
    n = len(y)
    dw = x.T @ error / n
    db = error.sum() / n
    return dw, db
