# piece: gradients
# truth: wrong
# function: grad_f
# mistake: the function lacks the factor in cos(3x), so the derivative does not belong to it
# line: 10
# style: copied notebook with asserts
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y + 2) + np.cos(x)

def grad_f(x, y):
    return np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])

assert f(0, 0) == 1
assert grad_f(0, 0)[0] == 2
