# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias gradient is summed, the weights' averaged
# line: 15
# style: column vectors, one layer
import numpy as np

def gradients(x, y, w, b):
    w = w.reshape(-1, 1)
    z = x @ w + b
    p = 0.5*(1 + np.tanh(z/2))
    error = p - y
    dw = x.T @ error/len(x)
    db = error.sum()
    return dw, db
