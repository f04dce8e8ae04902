# piece: bce
# truth: wrong
# function: bce
# mistake: the clip of 1e-3 is too coarse: a perfect prediction costs 1e-3 and a wrong one only 6.9
# line: 10
# style: terse
import numpy as np

def bce(y, p):
    p = np.clip(np.asarray(p, float), 1e-3, 1 - 1e-3)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
