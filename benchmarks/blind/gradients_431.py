# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: one expression for both labels
import numpy as np

def bce_grad(y, y_hat):
    # -1/p for label 1, 1/(1 - p) for label 0
    signed = np.where(y == 1, -y_hat, 1 - y_hat)
    return 1/(signed*len(y))
