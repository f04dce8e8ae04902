# piece: gradients
# truth: wrong
# function: gradients
# mistake: a column of predictions minus a row of labels gives an n x n error
# line: 11
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # one prediction per row
    z = (x @ w + b).reshape(-1, 1)
    p = 1 / (1 + np.exp(-z))
    # errors
    e = p - y
    # averages over the samples
    dw = x.T @ e / len(x)
    return dw, e.mean()
