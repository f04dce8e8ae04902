# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: outer products in a loop
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw = sum(np.outer(row, g) for row, g in zip(x, upstream))
    db = np.ones(len(x)) @ upstream
    dx = np.array([w @ g for g in upstream])
    return dx, dw, db
