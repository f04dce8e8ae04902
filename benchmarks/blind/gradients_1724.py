# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the weights is summed and not averaged
# line: 14
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    z = np.dot(x, w) + b
    p = 1 / (1 + np.exp(-z))
    error = p - y
    dw = np.dot(x.T, error)
    db = np.sum(error) / n
    return dw, db
