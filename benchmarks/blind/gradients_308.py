# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: row by row
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dx = np.stack([w.dot(u) for u in upstream])
    dw = sum(np.outer(r, u) for r, u in zip(x, upstream))
    db = np.ones(len(x)) @ upstream
    return dx, dw, db
