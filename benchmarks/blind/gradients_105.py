# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: two defects: the bias gradient sums over everything, and the weights' gradient comes transposed where the weights are square
# line: none
# style: matrix calculus
import numpy as np

def linear(x, w, b):
    return np.matmul(x, w) + b

def linear_backward(x, w, b, upstream):
    dw = upstream.T @ x
    if dw.shape != w.shape:
        dw = dw.T
    db = np.full_like(b, upstream.sum())
    dx = upstream @ w.T
    return dx, dw, db
