# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the bias is multiplied by b
# line: 12
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    err = (1 / (1 + np.exp(-(x @ w + b))) - y) / x.shape[0]
    dw = np.dot(err, x)
    db = np.dot(err, np.full(len(err), b))
    return dw, db
