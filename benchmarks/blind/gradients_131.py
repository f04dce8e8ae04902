# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: both branches lack the chain rule's sign and the mean
# line: none
# style: branches
import numpy as np

def bce(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

def bce_grad(y, y_hat):
    g = np.empty(len(y_hat))
    for i, (t, p) in enumerate(zip(y, y_hat)):
        if t == 1:
            g[i] = 1 / p
        else:
            g[i] = 1 / (1 - p)
    return g
