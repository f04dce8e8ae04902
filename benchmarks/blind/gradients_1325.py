# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sum over the samples, the mean is asked
# line: 12
# style: half-renamed
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    y_hat = 1 / (1 + np.exp(-z))
    dz = y_hat - y
    dw = x.T @ dz
    db = dz.sum()
    return dw, db
