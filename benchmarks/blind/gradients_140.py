# piece: gradients
# truth: wrong
# function: grad_f
# mistake: a one-sided difference after y is divided by twice the step
# line: 14
# style: finite differences
import numpy as np

def f(x, y):
    return x*x + y*y + x*(y + 2) + np.cos(3*x)

def grad_f(x, y, h=1e-6):
    gx = (f(x + h, y) - f(x - h, y)) / (2*h)
    gy = (f(x, y + h) - f(x, y)) / (2*h)
    return gx, gy
