# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the hyperbolic secant is not squared
# line: 13
# style: hyperbolic functions
import numpy as np

def tanh(x):
    return np.sinh(x) / np.cosh(x)

def tanh_grad(x):
    return 1 / np.cosh(x)
