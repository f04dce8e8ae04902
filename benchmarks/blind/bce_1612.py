# piece: bce
# truth: wrong
# function: bce
# mistake: there is no clipping, so a perfect prediction gives 0 * log 0 = NaN
# line: 10
# style: terse
import numpy as np

def bce(y, p):
    return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))
