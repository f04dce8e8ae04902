# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: signed reciprocal
import numpy as np

def bce(y, y_hat):
    return -np.mean(np.log(np.abs(y_hat - (1 - y))))

def bce_grad(y, y_hat):
    return -np.reciprocal(y_hat - (1.0 - y)) / len(y)
