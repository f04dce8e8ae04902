# piece: gradients
# truth: right
# function: grad_f
# mistake: none
# line: none
# style: array result, German names
import numpy as np

def f(x, y):
    return x**2 + x*y + y**2 + 2*x + np.cos(3*x)

def grad_f(x, y):
    matrix = np.array([[2.0, 1.0], [1.0, 2.0]])
    welle = np.array([2 - 3*np.sin(3*x), 0.0])
    return matrix @ np.array([x, y]) + welle
