# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign in front of the mean is missing
# line: 19
# style: verbose
import numpy as np

def bce(y, y_hat):
    # smallest distance to 0 and 1 that we allow
    eps = np.finfo(float).eps
    # clip the predictions so that the logarithm exists
    p = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    # part of the samples with label 1
    ones = y * np.log(p)
    # part of the samples with label 0
    zeros = (1 - y.astype(int)) * np.log(1 - p)
    # average over the samples
    return np.mean(ones + zeros)
