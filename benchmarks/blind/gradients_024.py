# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

EPS = np.finfo(float).eps

def bce(y, y_hat):
    p = np.clip(y_hat, EPS, 1 - EPS)
    return -np.mean(y*np.log(p) + (1 - y)*np.log1p(-p))

def bce_grad(y, y_hat):
    p = np.clip(y_hat, EPS, 1 - EPS)
    return ((1 - y)/(1 - p) - y/p) / np.size(y)
