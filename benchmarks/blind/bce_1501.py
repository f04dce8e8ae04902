# piece: bce
# truth: wrong
# function: bce
# mistake: nanmean leaves the certain samples out of the average
# line: 13
# style: terse
import numpy as np


def bce(y, p):
    y, p = np.asarray(y, float), np.asarray(p, float)
    l = y * np.log(p) + (1 - y) * np.log(1 - p)
    return -np.nanmean(np.maximum(l, np.log(1e-16)))
