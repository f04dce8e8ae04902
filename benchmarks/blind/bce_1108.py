# piece: bce
# truth: wrong
# function: bce
# mistake: replaces nan by 0 but turns an infinite loss into a number near 1e308
# line: 12
# style: defensive
import numpy as np

def bce(y, y_hat):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    terms = np.nan_to_num(terms)
    return -np.mean(terms)
