# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are multiplied before the logarithm, which underflows for many samples
# line: 10
# style: one-liner
import numpy as np

def bce(y, y_hat):
    return -np.log(np.prod(np.clip(np.where(y == 1, y_hat, 1 - y_hat), 1e-7, 1))) / len(y)
