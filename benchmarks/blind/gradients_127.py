# piece: gradients
# truth: right
# function: grad_f
# mistake: none
# line: none
# style: complex step
import numpy as np

def f(x, y):
    return (x + y / 2) ** 2 + 0.75 * y ** 2 + 2 * x + np.cos(3 * x)

def grad_f(x, y):
    step = 1e-25
    return np.array([f(x + 1j * step, y).imag, f(x, y + 1j * step).imag]) / step
