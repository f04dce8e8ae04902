# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias was left out of the forward pass
# line: 11
# style: matlab
import numpy as np

def gradients(w, b, x, y):
    m = np.size(y)
    h = 1 / (1 + np.exp(-np.matmul(x, w)))
    dw = (1 / m) * np.matmul(x.T, h - y)
    db = (1 / m) * np.sum(h - y)
    return dw, db
