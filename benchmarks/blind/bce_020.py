# piece: bce
# truth: wrong
# function: bce
# mistake: the leading minus sign is missing
# line: 11
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
