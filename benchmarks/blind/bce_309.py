# piece: bce
# truth: wrong
# function: bce
# mistake: terms that are not a number are left out of the mean, sure predictions are not counted
# line: 13
# style: nan ignored
import numpy as np

def bce(y, y_hat):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    terms = np.maximum(terms, -700)
    return -np.nanmean(terms)
