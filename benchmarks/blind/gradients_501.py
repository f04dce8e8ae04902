# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the 1 / n of the mean is missing
# line: 10
# style: vectorised
import numpy as np

def bce_grad(y, y_hat):
    return (y_hat - y) / (y_hat * (1 - y_hat))
