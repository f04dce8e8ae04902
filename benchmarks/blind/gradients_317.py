# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the mean's factor 1/n is missing
# line: 13
# style: quotient form
import numpy as np

def bce(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

def bce_grad(y, y_hat):
    return (y_hat - y) / (y_hat * (1 - y_hat))
