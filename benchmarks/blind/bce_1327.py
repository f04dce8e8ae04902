# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing
# line: 11
# style: one-liner
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, np.finfo(float).eps, 1 - np.finfo(float).eps)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
