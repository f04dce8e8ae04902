# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: each weight gets the sum of all inputs as its gradient
# line: 13
# style: filled arrays
import numpy as np

def linear(x, w, b):
    return np.sum(x * w) + b

def linear_grad(x, w, b):
    dw = np.full(len(w), np.sum(x))
    db = 1.0
    return dw, db
