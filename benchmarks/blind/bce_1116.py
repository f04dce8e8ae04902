# piece: bce
# truth: wrong
# function: bce
# mistake: the second logarithm is taken of p and not of 1 - p
# line: 11
# style: oneliner
import numpy as np
E = np.finfo(float).eps
def bce(y, p):
    p = np.clip(p.astype(float), E, 1 - E)
    return -(y * np.log(p) + (1 - y) * np.log(p)).mean()
