# piece: bce
# truth: wrong
# function: bce
# mistake: the median is taken instead of the mean
# line: 12
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(p.dtype).eps
    pt = np.clip(np.where(y > 0.5, p, 1 - p), e, 1 - e)
    return np.median(-np.log(pt))
