# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: two mistakes: the sign of the first term, and divided by n squared
# line: none
# style: two defects
import numpy as np

def bce(y, y_hat):
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()

def bce_grad(y, y_hat):
    n = y.size ** 2
    return (y / y_hat + (1 - y) / (1 - y_hat)) / n
