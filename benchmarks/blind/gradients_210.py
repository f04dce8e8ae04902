# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the forward difference is divided by 2h instead of h, the gradient is halved
# line: 14
# style: finite differences
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def grad_f(x, y):
    h = 1e-6
    width = 2 * h
    in_x = (f(x + h, y) - f(x, y)) / width
    in_y = (f(x, y + h) - f(x, y)) / width
    return in_x, in_y
