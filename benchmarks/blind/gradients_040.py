# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the sum over the batch overwrites instead of adding: only the last sample counts
# line: 16
# style: plain Python loop
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw = np.zeros(w.shape)
    db = np.zeros(b.shape)
    for row, g in zip(x, upstream):
        dw = np.outer(row, g)
        db = db + g
    return dw, db
