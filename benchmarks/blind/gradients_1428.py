# piece: gradients
# truth: wrong
# function: gradients
# mistake: the gradient of the bias is a sum, the loss is a mean
# line: 17
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    n = len(x)
    # forward
    z = np.dot(x, w) + b
    p = 1 / (1 + np.exp(-z))
    # backward
    error = (p - y)
    dw = np.dot(x.T, error) / n
    db = np.sum(error)
    return dw, db
