# piece: bce
# truth: wrong
# function: bce
# mistake: no clipping, a perfect prediction gives 0 times log 0, NaN
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
