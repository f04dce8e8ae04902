# piece: bce
# truth: wrong
# function: bce
# mistake: squared error in place of the cross-entropy
# line: 11
# style: terse
import numpy as np

def bce(y, y_hat):
    p = np.where(y == 1, y_hat, 1 - y_hat)
    return ((1 - p) ** 2).mean()
