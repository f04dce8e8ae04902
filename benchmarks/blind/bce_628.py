# piece: bce
# truth: wrong
# function: bce
# mistake: eps 1e-12 is lost in float32: 1 - eps is 1
# line: 11
# style: verbose
import numpy as np

def bce(y, y_hat):
    # a small number so that the logarithm stays finite
    small = 1e-12
    y_hat = np.clip(y_hat, small, 1 - small)
    # one term for each class
    ones = y * np.log(y_hat)
    zeros = (1 - y) * np.log(1 - y_hat)
    # the mean over the samples
    return -(ones + zeros).mean()
