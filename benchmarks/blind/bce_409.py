# piece: bce
# truth: wrong
# function: bce
# mistake: as the formula is written: a perfect prediction gives NaN
# line: 10
# style: terse
import numpy as np

def bce(y, p):
    return -np.mean(y*np.log(p) + (1-y)*np.log(1-p))
