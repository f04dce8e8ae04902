# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: outer products added up
import numpy as np

def linear_backward(x, w, b, dout):
    dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros_like(b)
    for i, (row, g) in enumerate(zip(x, dout)):
        dx[i] = w.dot(g)
        dw += np.outer(row, g)
        db += g
    return dx, dw, db
