# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added inside the second logarithm with the wrong sign: log(1 - p - eps) is NaN at p = 1
# line: 11
# style: terse
import numpy as np

def bce(y, p):
    y, p, e = np.asarray(y, float), np.asarray(p, float), 1e-12
    return -np.mean(y * np.log(p + e) + (1 - y) * np.log(1 - p - e))
