# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the gradient with respect to the logit is returned, not to the probability
# line: 15
# style: simplified too far
import numpy as np

def bce(y, y_hat):
    return np.mean(np.where(y == 1, -np.log(y_hat), -np.log1p(-y_hat)))

def bce_grad(y, y_hat):
    m = y.shape[0]
    grad = y_hat - y
    return grad / m
