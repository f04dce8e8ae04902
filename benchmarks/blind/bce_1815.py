# piece: bce
# truth: wrong
# function: bce
# mistake: nothing is clipped, so a perfect prediction gives 0 * log 0 = NaN
# line: 11
# style: textbook
import numpy as np

def bce(y, p):
    y = np.asarray(y, float)
    p = np.asarray(p, float)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
