# piece: bce
# truth: wrong
# function: bce
# mistake: the second term has y where 1 - y belongs
# line: 12
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(p.dtype).eps
    p = np.clip(p, e, 1 - e)
    return -np.mean(y * np.log(p) + y * np.log(1 - p))
