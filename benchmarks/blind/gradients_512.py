# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: dw is overwritten by each sample instead of summed
# line: 16
# style: loop
import numpy as np

def linear_backward(x, w, b, dout):
    n = len(x)
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(len(b))
    for i in range(n):
        dx[i] = w @ dout[i]
        dw = np.outer(x[i], dout[i])
        db += dout[i]
    return dx, dw, db
