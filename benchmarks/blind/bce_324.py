# piece: bce
# truth: wrong
# function: bce
# mistake: the constant 1e-12 is lost in single precision: 1 - 1e-12 is 1 there
# line: 10
# style: copied from a forum
import numpy as np

def bce(y, y_hat):
    epsilon = 1e-12
    y_hat = np.clip(y_hat, y_hat.dtype.type(epsilon), y_hat.dtype.type(1. - epsilon))
    with np.errstate(divide="ignore", invalid="ignore"):
        ce = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return np.sum(ce) / y.shape[0]
