# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm has base 2
# line: 12
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(p.dtype).eps
    p = np.clip(p, e, 1 - e)
    return -np.mean(np.log2(np.where(y == 1, p, 1 - p)))
