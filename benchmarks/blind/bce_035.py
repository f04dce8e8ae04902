# piece: bce
# truth: wrong
# function: bce
# mistake: samples that give NaN are left out of the mean, infinities stay
# line: none
# style: nanmean
import numpy as np

def bce(y, y_hat):
    with np.errstate(all="ignore"):
        terms = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return float(-np.nanmean(terms))
