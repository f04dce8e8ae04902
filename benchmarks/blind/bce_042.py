# piece: bce
# truth: wrong
# function: bce
# mistake: the naive value is repaired by nan_to_num, the worst prediction costs 1.8e308
# line: none
# style: nan_to_num
import numpy as np

def bce(y, y_hat):
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -np.mean(np.nan_to_num(parts))
