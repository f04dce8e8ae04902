# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: both labellings averaged
import numpy as np

def half(y, p):
    return np.where(np.asarray(y) == 1, np.log(p), np.log(1 - p))

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-13, 1 - 1e-13)
    flipped = 1 - np.asarray(y)
    return -0.5 * np.mean(half(y, p) + half(flipped, 1 - p))
