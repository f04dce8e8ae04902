# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: probability of the true label
import numpy as np

def bce(y, y_hat):
    right = np.where(np.asarray(y) > 0.5, y_hat, 1 - np.asarray(y_hat))
    return float(-np.log(np.maximum(right, 1e-7)).mean())
