# piece: bce
# truth: wrong
# function: bce
# mistake: a small number is added under the logarithm on one side only: log(1 - p) gives infinity at p = 1
# line: 10
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    return np.mean(-y * np.log(y_hat + 1e-12) - (1 - y) * np.log(1 - y_hat))
