# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: vectorised
import numpy as np

def bce_grad(y, y_hat):
    """1 / (probability of the label with the sign turned)"""
    signed = np.where(np.asarray(y) == 1, -y_hat, 1 - y_hat)
    return np.reciprocal(signed) / signed.size
