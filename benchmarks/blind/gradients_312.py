# piece: gradients
# truth: wrong
# function: f_grad
# mistake: the forward difference is divided by twice the width
# line: 15
# style: forward difference
import numpy as np

def f(x, y):
    return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)

def f_grad(x, y):
    h = 1e-7
    here = f(x, y)
    gx = (f(x + h, y) - here) / (2 * h)
    gy = (f(x, y + h) - here) / h
    return gx, gy
