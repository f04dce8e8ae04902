# piece: gradients
# truth: right
# function: bce_grad
# style: terse
import numpy as np

def bce_grad(y, p):
    return np.where(y == 1, -1 / p, 1 / (1 - p)) / y.shape[0]
