# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the inner derivative of e^-x loses its minus, the slope is negative
# line: 15
# style: quotient rule, verbose
import numpy as np

def sigmoid(x):
    return (1 + np.exp(-np.asarray(x, dtype=float))) ** -1

def sigmoid_grad(x):
    x = np.asarray(x, dtype=float)
    bottom = 1 + np.exp(-x)
    bottom_slope = np.exp(-x)
    return -bottom_slope / bottom ** 2
