# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: vectorised
import numpy as np

def bce_grad(y, y_hat):
    return -(y / y_hat - (1 - y) / (1 - y_hat)) / len(y)
