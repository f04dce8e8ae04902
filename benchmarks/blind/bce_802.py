# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added inside the logarithm and is as large as 0.001, which shifts every value
# line: 11
# style: verbose
import numpy as np

def bce(y, y_hat):
    # a small constant against log(0)
    small = 1e-3
    # log-likelihood if the label is 1
    log_one = np.log(y_hat + small)
    # log-likelihood if the label is 0
    log_zero = np.log(1 - y_hat + small)
    # choose by label
    chosen = np.where(y == 1, log_one, log_zero)
    # negative mean
    return -chosen.mean()
