# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign in front of the mean is missing
# line: 11
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, float), 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
