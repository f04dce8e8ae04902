# piece: bce
# truth: wrong
# function: bce
# mistake: nan_to_num turns the infinite loss into a huge number and a confidently wrong sample costs about 1e308
# line: 12
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    with np.errstate(all="ignore"):
        loss = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    return np.mean(np.nan_to_num(loss))
