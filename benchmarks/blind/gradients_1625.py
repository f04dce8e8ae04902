# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of the bias is summed over the outputs instead of the samples
# line: 14
# style: c-like
import numpy as np

def linear_backward(x, w, upstream):
    dx = upstream @ w.T
    dw = x.T @ upstream
    db = np.zeros(upstream.shape[1])
    for i in range(upstream.shape[0]):
        db += upstream[i].sum()
    return dx, dw, db
