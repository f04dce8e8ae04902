# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: from the probability of the truth
import numpy as np

def bce(y, y_hat):
    return np.mean(-np.log(np.abs(1 - y - y_hat)))

def bce_grad(y, y_hat):
    return 1 / (1 - y - y_hat) / len(y)
