# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping constant 0.01 is so large that a perfect prediction costs 0.01 and a wrong one only 4.6
# line: 12
# style: verbose
import numpy as np

def bce(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    small = 0.01
    p = np.clip(p, small, 1 - small)
    log_likelihood = y * np.log(p) + (1 - y) * np.log1p(-p)
    return -log_likelihood.mean()
