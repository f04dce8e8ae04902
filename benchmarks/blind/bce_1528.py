# piece: bce
# truth: wrong
# function: bce
# mistake: ~y is -1 - y for integers, not 1 - y
# line: 14
# style: terse
import numpy as np


def bce(pair):
    y, p = pair
    y = np.asarray(y).astype(int)
    p = np.clip(p, 1e-16, 1 - 2e-16)
    return -np.mean(y * np.log(p) + ~y * np.log(1 - p))
