# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the 1/n of the mean is missing
# line: 15
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def bce_grad(y, y_hat):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return (p - y) / (p * (1 - p))
