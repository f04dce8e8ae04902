# piece: gradients
# truth: right
# function: linear_backward
# mistake: none
# line: none
# style: loop
import numpy as np

def linear_backward(x, w, b, dout):
    dx, dw, db = np.zeros_like(x), np.zeros_like(w), np.zeros_like(b)
    for (i, j), g in np.ndenumerate(dout):
        dx[i] += g * w[:, j]
        dw[:, j] += g * x[i]
        db[j] += g
    return dx, dw, db
