# piece: bce
# truth: wrong
# function: bce
# mistake: only the exact zeros are replaced, before 1 - p is taken: ones stay
# line: 15
# style: wordy, English comments
import numpy as np

def bce(y, y_hat):
    # work on a copy, with floating point numbers
    p = np.array(y_hat, dtype=float)
    tiny = 2 ** -52
    # the logarithm of zero does not exist
    p[p == 0] = tiny
    # mean negative log-likelihood
    return np.mean(np.where(y == 1, 1, 0) * -np.log(p) + np.where(y == 1, 0, 1) * -np.log(1 - p))
