# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: dw without the transpose of x (sum of the rows); and dx uses x
# line: none
# style: terse
import numpy as np
def linear_grad(x, w, b, g):
    dw = np.ones_like(x).T @ g
    dx = x * g.sum(1, keepdims=True)
    return dx, dw, g.sum(0)
